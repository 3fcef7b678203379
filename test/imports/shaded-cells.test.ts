import assert from 'node:assert/strict';
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { imported, type PlanData } from './imported';

/** `Text#RRGGBB`: what stands in a cell, and its colour. `>` behind it spans so many columns. */
function cellOf(written: string): TableCell {
  const [, text = '', fill, span] =
    /^([^#>]*)(?:#([0-9A-Fa-f]{6}|auto))?(>+)?$/.exec(written) ?? [];
  return new TableCell({
    children: [new Paragraph(text)],
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    ...(span === undefined ? {} : { columnSpan: span.length + 1 }),
  });
}

/** The schedule of a work package whose file has this table: a row each, cells between bars. */
async function scheduleOf(rows: readonly string[], part = 'Aikataulu'): Promise<unknown> {
  const table = new Table({
    rows: rows.map((row) => new TableRow({ children: row.split('|').map(cellOf) })),
  });
  const heading = (text: string, level: 1 | 2): Paragraph =>
    new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 });
  const children = [heading('Työpaketti 1: Laituri', 1), heading(part, 2), table];
  const document = new Document({ sections: [{ children }] });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  const { plan } = await imported('aikataulu.docx', bytes);
  const [first] = plan['workPackages'] as readonly PlanData[];
  return first?.['schedule'];
}

describe('schedules whose cells are only coloured', () => {
  it('are read as marked ones, stretches of neighbours together', async () => {
    const rows = [
      'Tehtävä|Q1/2025|Q2/2025|Q3/2025|Q4/2025',
      'Luotaus|#4472C4|#4472C4||',
      'Rakentaminen|||#4472C4|',
      'Seuranta|#ED7D31|||#ED7D31',
    ];
    assert.deepEqual(await scheduleOf(rows), [
      { period: '2025-Q1..2025-Q2', tasks: ['Luotaus'] },
      { period: '2025-Q3', tasks: ['Rakentaminen'] },
      { period: '2025-Q1', tasks: ['Seuranta'] },
      { period: '2025-Q4', tasks: ['Seuranta'] },
    ]);
  });

  it('have years over quarters, bars of one wide cell, and colours of lights', async () => {
    const rows = [
      'Uppgift|2025>|2026>',
      '|H1|H2|H1|H2',
      'Planering|#00B050>||',
      'Byggande||#FF0000>|',
    ];
    assert.deepEqual(await scheduleOf(rows, 'Tidtabell'), [
      { period: '2025-Q1..2025-Q4', tasks: ['Planering'] },
      { period: '2025-Q3..2026-Q2', tasks: ['Byggande'] },
    ]);
  });

  it('take the colours of heads, of rows as a whole and white for decoration', async () => {
    const rows = [
      'Task#1F3864|Q1/2025#D9E2F3|Q2/2025#D9E2F3|Q3/2025#D9E2F3',
      'Survey#F2F2F2|#F2F2F2|#70AD47|#F2F2F2',
      'Building|#FFFFFF|#D9E2F3|#70AD47',
      'Opening#F2F2F2|#70AD47|#F2F2F2|#auto',
    ];
    assert.deepEqual(await scheduleOf(rows, 'Schedule'), [
      { period: '2025-Q2', tasks: ['Survey'] },
      { period: '2025-Q3', tasks: ['Building'] },
      { period: '2025-Q1', tasks: ['Opening'] },
    ]);
  });

  it('say by words what words stand in, whatever is coloured beside them', async () => {
    const rows = [
      'Tehtävä|Q1/2025|Q2/2025|Q3/2025',
      'Luotaus|Kaikuluotaus#4472C4|#BFBFBF|',
      'Rakentaminen|#BFBFBF||Paalut',
    ];
    assert.deepEqual(await scheduleOf(rows), [
      { period: '2025-Q1', title: 'Luotaus', tasks: ['Kaikuluotaus'] },
      { period: '2025-Q3', title: 'Rakentaminen', tasks: ['Paalut'] },
    ]);
  });

  it('say nothing where every cell is coloured', async () => {
    const rows = ['Tehtävä|Q1/2025|Q2/2025', 'Luotaus|#DDEEFF|#DDEEFF', 'Avaus|#EEDDFF|#EEDDFF'];
    const schedule = await scheduleOf(rows);
    assert.equal(JSON.stringify(schedule ?? []).includes('period'), false);
  });
});
