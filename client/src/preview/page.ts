export interface PageParts {
  /** The webview's own source for what it may load. */
  readonly cspSource: string;
  readonly script: string;
  /** What the script begins with, so that the two are fetched at once. */
  readonly preload: string;
  readonly style: string;
  readonly nonce: string;
  readonly title: string;
}

/**
 * The preview's document: nothing but a style sheet, a script and a place to draw in. It may load
 * nothing else, run no inline script and carry no inline style.
 */
export function previewPage({
  cspSource,
  script,
  preload,
  style,
  nonce,
  title,
}: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="${attribute(style)}">
    <link rel="modulepreload" nonce="${attribute(nonce)}" href="${attribute(preload)}">
    <title>${attribute(title)}</title>
  </head>
  <body>
    <div id="app"></div>
    <script type="module" nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
  </body>
</html>
`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function attribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}
