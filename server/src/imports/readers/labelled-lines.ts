import { coverLabels } from '../compose/cover-labels';
import { anyOf } from '../label-match';
import { withoutMarks } from './inline';

const fact = new RegExp(`^(?:${anyOf(Object.values(coverLabels).flat())})\\s*:\\s*\\S`, 'iu');
/** `Vastuuhenkilö: …`, `Staff turnover (%): …`: a few words in front of a colon. */
const labelled = /^\p{Lu}[^:.!?]{1,40}:\s+\S/u;
const mostWords = 4;

/**
 * Whether a line is a fact of its own, and none of the paragraph above it: it begins with a label of the
 * title page, or it and the line above begin with labels.
 */
export function isLabelledLine(line: string, above: string | undefined): boolean {
  const text = withoutMarks(line);
  if (fact.test(text)) return true;
  return above !== undefined && beginsWithLabel(text) && beginsWithLabel(withoutMarks(above));
}

function beginsWithLabel(text: string): boolean {
  const [label] = labelled.exec(text) ?? [];
  return label !== undefined && label.split(':', 1).join('').split(' ').length <= mostWords;
}
