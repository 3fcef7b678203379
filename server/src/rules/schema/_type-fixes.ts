import * as l10n from '@vscode/l10n';
import {
  raw,
  removeEntry,
  removeItem,
  replaceValue,
  wrapInList,
  writeScalar,
} from '../../parse/edits';
import { pathAt } from '../../parse/path-at';
import { isEmpty, keyText, type ScalarNode, type SyntaxNode } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import type { Field } from '../../schema/fields';
import type { EmptyValue, WrongType } from '../../schema/structure';
import { parsePersonYears, personYearsToYaml } from '../../values/person-years';
import { parseRate, rateToYaml } from '../../values/rate';
import type { Fix } from '../rule';
import { shown } from '../_shown';

/** What turns a value into one of the type that its field takes; the likeliest first. */
export function* fixesOfType(finding: WrongType, tree: SyntaxTree): Generator<Fix> {
  const { node, field, entry } = finding;
  if (finding.colon) {
    yield quoteLine(node, tree);
  } else if (node.kind === 'scalar') {
    const number = numberFor(node, field);
    if (number !== undefined) {
      yield {
        title: l10n.t('Change to the number {0}', number),
        edits: [replaceValue(tree, node, raw(number))],
        preferred: true,
        safe: true,
      };
    } else if (takesWords(field)) {
      yield {
        title: l10n.t('Write "{0}" as a text', shown(node.source)),
        edits: [replaceValue(tree, node, node.source)],
        preferred: true,
        safe: true,
      };
    }
  }
  if (entry && field.item && isEntryOf(node, field.item)) {
    const ids = node.kind === 'scalar' && field.item.kind === 'ref' ? idsIn(node.source) : [];
    yield {
      title: l10n.t('Make it a list'),
      edits: ids.length > 1 ? [replaceValue(tree, node, ids)] : wrapInList(tree, entry),
      preferred: !field.shapes.includes('string'),
    };
  }
}

/** A key, or an entry of a list, that nobody needs goes with its line; a required key stays. */
export function* removeEmpty({ at, field, entry }: EmptyValue, tree: SyntaxTree): Generator<Fix> {
  const { steps } = pathAt(tree, tree.rangeOf(at).start);
  const place = steps.findIndex((step) => (entry ? step.entry === entry : isEmpty(step.node)));
  const holder = steps[place - 1]?.node;
  const index = steps[place]?.index;
  if (entry && !field.required && holder?.kind === 'map') {
    const title = l10n.t('Remove `{0}`', shown(keyText(entry)));
    yield { title, edits: removeEntry(tree, holder, entry) };
  }
  if (!entry && holder?.kind === 'list' && index !== undefined) {
    yield { title: l10n.t('Remove the empty entry'), edits: removeItem(tree, holder, index) };
  }
}

/** The words before and behind the colon as the one text that they were meant to be. */
function quoteLine(node: SyntaxNode, tree: SyntaxTree): Fix {
  const { piece, start, end } = node.span;
  const text = piece.text.slice(start, end);
  return {
    title: l10n.t('Put it in quotation marks'),
    edits: [{ range: tree.rangeOf(node.span), newText: writeScalar(text) }],
    preferred: true,
  };
}

/** An amount may be written as a text too, but a yes or no does not become one by quoting it. */
function takesWords({ kind, shapes }: Field): boolean {
  return shapes.includes('string') && kind !== 'money' && kind !== 'cost' && kind !== 'period';
}

/** The YAML number that a text says, where the field takes numbers only. */
function numberFor({ source, value }: ScalarNode, field: Field): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (field.kind === 'personYears') {
    const parsed = parsePersonYears(source);
    return parsed.ok ? personYearsToYaml(parsed.value) : undefined;
  }
  if (field.kind === 'percent') {
    const parsed = parseRate(source);
    return parsed.ok ? rateToYaml(parsed.value) : undefined;
  }
  const [digits] = /^-?\d{1,15}$/.exec(source.trim()) ?? [];
  return field.kind === 'integer' && digits !== undefined ? String(Number(digits)) : undefined;
}

/** Whether a value that stands where a list belongs could be an entry of that list. */
function isEntryOf(node: SyntaxNode, item: Field): boolean {
  if (node.kind === 'list') return false;
  if (node.kind === 'map') {
    const keys = item.object?.fields;
    return node.entries.some((entry) => keys?.has(keyText(entry)));
  }
  if (typeof node.value === 'string') return item.shapes.includes('string');
  return typeof node.value === 'number' && item.shapes.includes('integer');
}

function idsIn(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
