import assert from 'node:assert/strict';
import { definition } from '../../server/src/features/definition';
import { objectType, planType, type Field, type ObjectType } from '../../server/src/schema/fields';
import { atCursor } from '../support/cursor';
import { behind } from '../support/plan-document';

const plan = `plan: 1
goals:
  - id: PT1
    text: Päätavoite
benefits:
  - id: 1
    title: Hyöty
targetGroups:
  - id: KR1
    title: Lapset
workPackages:
  - id: TP1
    title: Auto
    targetGroups: [KR1]
    contributesTo: [PT1, 1]
    goals:
      - id: TP1-T1
        text: Tavoite
    measures:
      - id: TP1-M1
        text: Toimi
        goals: [TP1-T1]
    outputs: [{id: TP1-TU1, text: Auto}]
    metrics: [{id: TP1-MI1, text: Ajot, goals: ["TP1-T1"]}]
    schedule:
      - output: TP1-TU1
  - id: TP2
    dependsOn: [TP1]
costSummary:
  - of: TP1
    total: 1
evaluation:
  summary:
    - benefit: 1
  results:
    - id: T1
      processes:
        - id: 1a
          benefits: [1]
          node: TP2
          measureRef: TP1-M1
`;

/** The lines that the id before the cursor leads to, counted from 1. */
function linesFrom(needle: string, text = plan): readonly number[] {
  const { snapshot, position } = atCursor(behind(text, needle));
  return definition(snapshot, 'file:///a.hanke.yaml', position).map(
    ({ range }) => range.start.line + 1,
  );
}

/** Each key of the format that names something by its id, with the place where it does so above. */
const naming: Readonly<Record<string, readonly [needle: string, line: number]>> = {
  'workPackage.targetGroups': ['targetGroups: [KR', 9],
  'workPackage.contributesTo': ['contributesTo: [PT', 3],
  'workPackage.dependsOn': ['dependsOn: [TP', 12],
  'measure.goals': ['        goals: [TP1-T', 17],
  'metric.goals': ['text: Ajot, goals: ["TP1-', 17],
  'scheduleEntry.output': ['- output: TP1-', 23],
  'summaryRow.of': ['of: TP', 12],
  'evaluationSummary.benefit': ['- benefit: 1', 6],
  'evaluationProcess.benefits': ['benefits: [1', 6],
  'evaluationProcess.node': ['node: TP', 27],
  'evaluationProcess.measureRef': ['measureRef: TP1-', 20],
};

/** `type.key` of every field whose value, or whose items, name something. */
function referringFields(): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<ObjectType>();
  const look = (type: ObjectType | undefined): void => {
    if (!type || seen.has(type)) return;
    seen.add(type);
    for (const [key, field] of type.fields) {
      for (let each: Field | undefined = field; each; each = each.item) {
        if (each.kind === 'ref') found.add(`${type.name}.${key}`);
        look(each.object);
      }
    }
  };
  look(planType);
  return found;
}

describe('definition', () => {
  for (const [field, [needle, line]] of Object.entries(naming)) {
    it(`leads from ${field} to where the id is given`, () => {
      assert.deepEqual(linesFrom(needle), [line]);
    });
  }

  it('is tested for every key that names something; pillars, investments and areas are as work packages', () => {
    const nodes = ['pillar', 'investment', 'area'];
    const fields = [...referringFields()].map((field) => {
      const [type = '', key = ''] = field.split('.');
      if (!nodes.includes(type)) return field;
      assert.equal(
        objectType(type)?.fields.get(key)?.item?.refs.join(),
        objectType('workPackage')?.fields.get(key)?.item?.refs.join(),
      );
      return `workPackage.${key}`;
    });
    assert.deepEqual([...new Set(fields)].sort(), Object.keys(naming).sort());
  });

  it('leads to the benefit where a main goal and a benefit are asked for', () => {
    assert.deepEqual(linesFrom('contributesTo: [PT1, 1'), [6]);
  });

  it('leads from where it is given to all that name it, and stays where none does', () => {
    assert.deepEqual(linesFrom('- id: TP'), [28, 30]);
    assert.deepEqual(linesFrom('- id: TP1-T'), [22, 24]);
    assert.deepEqual(linesFrom('- id: T1'), [36]);
  });

  it('leads nowhere from a text or an id that nobody gave', () => {
    assert.deepEqual(linesFrom('title: Au'), []);
    assert.deepEqual(linesFrom('total: '), []);
    assert.deepEqual(linesFrom('dependsOn: [TP', plan.replace('[TP1]', '[TP9]')), []);
  });

  it('works beside what is half typed', () => {
    const torn = plan.replace('    goals:\n', '    goa\n    goals:\n');
    assert.deepEqual(linesFrom('dependsOn: [TP', torn), [12]);
    assert.deepEqual(linesFrom('of: TP', plan.replace('[TP1]', '[TP1, ')), [12]);
    assert.deepEqual(linesFrom('of: TP', plan.replace('of: TP1', 'of: TP1 ')), [12]);
    assert.deepEqual(linesFrom('of: ', plan.replace('of: TP1', 'of: ')), []);
  });
});
