import type { RoadmapQuarter, RoadmapRow, RoadmapView } from '../../protocol/roadmap-view';
import { oneLine } from '../svg/xml-text';
import { marks } from '../roadmap-marks';

/** Those who draw it refuse longer texts, and nobody reads longer pictures. */
const mostCharacters = 40_000;
const mostTasks = 200;
const nameLength = 70;
const section = '  section ';

/**
 * The bars and milestones as a Gantt chart in a block of code, which GitHub and many editors draw. Of
 * long plans only as many levels as can be drawn; undefined where not even the first can.
 */
export function ganttOf(roadmap: RoadmapView): string | undefined {
  const deepest = roadmap.rows.reduce((most, { depth }) => Math.max(most, depth), 0);
  for (let depth = Math.min(deepest, mostTasks); depth >= 0; depth--) {
    const rows = roadmap.rows.filter((row) => row.depth <= depth);
    if (rows.length > mostTasks) continue;
    const tasks = rows.flatMap((row) => tasksOf(row, roadmap.quarters));
    // A chart of names alone is none.
    if (tasks.every((task) => task.startsWith(section))) continue;
    const chart = ['gantt', '  dateFormat YYYY-MM-DD', '  axisFormat %m/%Y', ...tasks].join('\n');
    if (tasks.length > 0 && tasks.length <= 2 * mostTasks && chart.length <= mostCharacters) {
      return `\`\`\`mermaid\n${chart}\n\`\`\``;
    }
  }
  return undefined;
}

function tasksOf(row: RoadmapRow, quarters: readonly RoadmapQuarter[]): readonly string[] {
  const { bar, entries, depth } = row;
  const name = nameOf(`${row.id ?? ''} ${row.title}`);
  const head = depth === 0 ? [`${section}${name}`] : [];
  const first = bar && quarters[bar.from];
  const last = bar && quarters[bar.to];
  const task = first && last ? [`  ${name} :${firstDay(first)}, ${firstDay(after(last))}`] : [];
  const milestones = entries.flatMap(({ kind, to, title, tasks: [text] }) => {
    const quarter = quarters[to];
    if (kind !== 'milestone' || !quarter) return [];
    const what = nameOf(`${marks.milestone} ${title ?? text ?? ''}`);
    return [`  ${what} :milestone, ${lastDay(quarter)}, 0d`];
  });
  return [...head, ...task, ...milestones];
}

/** Words that the chart's own language begins lines with. */
const keyword =
  /^(?:acc(?:title|descr)|axisformat|click|dateformat|end|excludes|gantt|includes|inclusiveenddates|section|tickinterval|title|todaymarker|topaxis|weekday|weekend)\b/i;

/** Without the signs that the chart's own language reads. */
function nameOf(text: string): string {
  const plain = oneLine(text)
    .replace(/[:;#%`"<>{}[\]\\|,]+/g, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = Array.from(plain);
  const short =
    characters.length > nameLength
      ? `${characters
          .slice(0, nameLength - 1)
          .join('')
          .trimEnd()}…`
      : plain;
  return keyword.test(short) || short === '' ? `– ${short}`.trim() : short;
}

function after({ year, quarter, name }: RoadmapQuarter): RoadmapQuarter {
  return quarter === 4
    ? { year: year + 1, quarter: 1, name }
    : { year, quarter: quarter + 1, name };
}

function lastDay({ year, quarter }: RoadmapQuarter): string {
  const day = quarter === 1 || quarter === 4 ? 31 : 30;
  const month = String(3 * quarter).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${month}-${day}`;
}

function firstDay({ year, quarter }: RoadmapQuarter): string {
  const month = String(3 * quarter - 2).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${month}-01`;
}
