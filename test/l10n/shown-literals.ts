import ts from 'typescript';

/** Calls whose words people see: the last part of their name. */
const shownBy = new Set([
  'showInformationMessage',
  'showWarningMessage',
  'showErrorMessage',
  'setStatusBarMessage',
  'CommandError',
  'failure',
  'warn',
  'tell',
  'write',
]);

/** Properties of plain objects whose words people see. */
const shownProperties = new Set([
  'description',
  'detail',
  'label',
  'message',
  'openLabel',
  'placeHolder',
  'prompt',
  'saveLabel',
  'title',
  'tooltip',
]);

/** Attributes of elements whose words people see, or hear. */
const shownAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
]);

/** The same in every language. */
const names =
  /\b(?:Chrome|CSV|Edge|Excel|HTML|JSON|Markdown|PDF|Planwright|planwright|SVG|Word|YAML)\b/g;

/** A text that people see and nobody can translate. */
export interface ShownLiteral {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * The words in a source that are shown without `l10n.t`. A guess by what the code looks like: what a
 * variable holds is not followed.
 * @param file its name tells whether it has JSX
 */
export function shownLiterals(file: string, code: string): readonly ShownLiteral[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
  const found: ShownLiteral[] = [];
  const look = (node: ts.Node, shown: boolean): void => {
    if (isTranslated(node)) return;
    const text = shown || ts.isJsxText(node) ? literalText(node) : undefined;
    if (text !== undefined && hasWords(text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, text: text.trim() });
    }
    for (const [child, isShown] of childrenOf(node, shown)) look(child, isShown);
  };
  look(source, false);
  return found;
}

/** With each, whether people see a literal that stands there. */
function* childrenOf(node: ts.Node, shown: boolean): Generator<readonly [ts.Node, boolean]> {
  const calls =
    (ts.isCallExpression(node) || ts.isNewExpression(node)) && shownBy.has(calledName(node));
  const named =
    (ts.isPropertyAssignment(node) && shownProperties.has(plainName(node.name))) ||
    (ts.isJsxAttribute(node) && shownAttributes.has(plainName(node.name)));
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) {
    if (calls) yield [child, child !== node.expression];
    else if (named) yield [child, child !== node.name];
    else yield [child, shown && passesOn(node, child)];
  }
}

/** Whether what stands in a shown expression is shown too: not what it only compares or looks up. */
function passesOn(node: ts.Node, child: ts.Node): boolean {
  if (ts.isConditionalExpression(node)) return child !== node.condition;
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return kind === ts.SyntaxKind.PlusToken || kind === ts.SyntaxKind.QuestionQuestionToken;
  }
  return (
    ts.isTemplateExpression(node) ||
    ts.isTemplateSpan(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isJsxExpression(node)
  );
}

function calledName(node: ts.CallExpression | ts.NewExpression): string {
  const { expression } = node;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

function plainName(name: ts.PropertyName | ts.JsxAttributeName): string {
  return name.getText().replaceAll(/['"]/g, '');
}

function isTranslated(node: ts.Node): boolean {
  return ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText());
}

/** Of a template only what is written in it itself. */
function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return node.text;
  if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) return node.text;
  return undefined;
}

function hasWords(text: string): boolean {
  const isEnding = /^\.\w+$/.test(text);
  return !isEnding && /\p{L}{2}/u.test(text.replaceAll(names, ''));
}
