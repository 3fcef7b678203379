-- Sums a county's portfolio with DuckDB. Reads portfolio.jsonl from the working folder.

CREATE OR REPLACE VIEW portfolio AS
SELECT * FROM read_json('portfolio.jsonl',
  format = 'newline_delimited',
  columns = {
    plan_path: 'VARCHAR',
    plan_title: 'VARCHAR',
    organisation: 'VARCHAR',
    programme: 'VARCHAR',
    funder: 'VARCHAR',
    profile: 'VARCHAR',
    status: 'VARCHAR',
    currency: 'VARCHAR',
    node_order: 'INTEGER',
    level: 'INTEGER',
    kind: 'VARCHAR',
    is_leaf: 'BOOLEAN',
    node_id: 'VARCHAR',
    parent_id: 'VARCHAR',
    title: 'VARCHAR',
    personnel: 'DECIMAL(18, 2)',
    purchased_services: 'DECIMAL(18, 2)',
    travel: 'DECIMAL(18, 2)',
    equipment: 'DECIMAL(18, 2)',
    premises: 'DECIMAL(18, 2)',
    other: 'DECIMAL(18, 2)',
    indirect: 'DECIMAL(18, 2)',
    administration: 'DECIMAL(18, 2)',
    not_itemised: 'DECIMAL(18, 2)',
    amount: 'DECIMAL(18, 2)',
    fte: 'DECIMAL(18, 2)',
    subtree_personnel: 'DECIMAL(18, 2)',
    subtree_purchased_services: 'DECIMAL(18, 2)',
    subtree_travel: 'DECIMAL(18, 2)',
    subtree_equipment: 'DECIMAL(18, 2)',
    subtree_premises: 'DECIMAL(18, 2)',
    subtree_other: 'DECIMAL(18, 2)',
    subtree_indirect: 'DECIMAL(18, 2)',
    subtree_administration: 'DECIMAL(18, 2)',
    subtree_not_itemised: 'DECIMAL(18, 2)',
    subtree_amount: 'DECIMAL(18, 2)',
    stated: 'DECIMAL(18, 2)',
    composed: 'DECIMAL(18, 2)',
    difference: 'DECIMAL(18, 2)',
    fte_stated: 'DECIMAL(18, 2)',
    fte_composed: 'DECIMAL(18, 2)',
    adds_up: 'BOOLEAN',
    unreadable: 'BOOLEAN'
  });

-- What each county's plans cost, line by line.
SELECT organisation, currency, cost_line, sum(money) AS amount
FROM (
  UNPIVOT portfolio
  ON personnel, purchased_services, travel, equipment, premises, other, indirect, administration, not_itemised
  INTO NAME cost_line VALUE money
)
GROUP BY ALL
ORDER BY ALL;

-- What each plan costs.
SELECT organisation, plan_path, plan_title, currency,
  sum(amount) AS amount,
  sum(fte) AS person_years,
  bool_and(adds_up) AND NOT bool_or(unreadable) AS in_order
FROM portfolio
GROUP BY ALL
ORDER BY ALL;
