/** What completions are asked in. */
export const plan = `plan: 1
title: Example
organisation: County
period: 2023-Q2..2024-Q4
funder: Ministry of Health
targetGroups:
  - id: KR1
    title: Young people
goals:
  - id: PT1
    text: Access for all
benefits:
  - id: 1
    title: Access
  - id: 2
    title: Costs
workPackages:
  - id: A
    title: First
    lead: Maija Virtanen
    period: 2023-Q3..2023-Q4
    goals:
      - id: A-T1
        text: Own goal
    metrics:
      - text: Seen in a week
        unit: "%"
        source: Sotkanet
    budget:
      total: 716007
  - id: B.1
    title: Second
`;

/** What is offered in the second work package. */
export const inB = (lines: string): string => plan + lines;
