import { fonts } from '../../svg/measure';

/** Kin of the preview's document: a measure that reads well, contents at the side, light and dark. */
export const screenStyle = `:root {
  --ink: #1c2733;
  --paper: #ffffff;
  --quiet: #526070;
  --line: #d5dbe2;
  --faint: #f5f7f9;
  --link: #0b5394;
  --green: #2e7d32;
  --yellow: #f2b705;
  --red: #b3261e;
  --on-yellow: #1c2733;
  --on-light: #ffffff;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #dfe5ec;
    --paper: #16191d;
    --quiet: #a3aebb;
    --line: #39414b;
    --faint: #1e2329;
    --link: #7db7ec;
    --green: #63b76c;
    --red: #ec7d74;
    --on-light: #16191d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
body * { unicode-bidi: isolate; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font-family: ${fonts};
  line-height: 1.6;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6, p, ul, dl, dd, figure { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: 0.2em; overflow-wrap: anywhere; }
a.ref { color: inherit; text-decoration: underline dotted; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset: 0.5rem auto auto 0.5rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 1; }
.page { padding: 0 clamp(1rem, 4vw, 3rem) 4rem; }
main, .cover { max-inline-size: 66rem; min-inline-size: 0; }
main p, main .list, main dl, figcaption { max-inline-size: 70ch; }
main p, .line { white-space: pre-line; }
main p { padding-block: 0.35em; }
.line { display: block; hyphens: auto; }
.line.strong { font-weight: 600; }
.whole { white-space: nowrap; }
.line.note, p.note { color: var(--quiet); font-size: 0.94em; }

.cover { padding-block: 3rem 1.5rem; }
.cover h1 { font-size: clamp(1.8rem, 5vw, 2.7rem); line-height: 1.15; letter-spacing: -0.015em; font-weight: 600; margin-block: 0.9rem 0.25rem; max-inline-size: 26ch; hyphens: auto; }
.cover .programme, .cover .organisation { color: var(--quiet); }
.cover .subtitle { font-size: 1.25em; }
.cover .organisation { margin-block: 0.9rem 2rem; }

h1, h2, h3, h4, h5, h6, [role='heading'], .label { font-weight: 600; line-height: 1.3; max-inline-size: 46rem; overflow-wrap: anywhere; hyphens: auto; }
.h1 { font-size: 1.6em; padding-block: 2.2em 0.5em; letter-spacing: -0.01em; }
.h2 { font-size: 1.3em; padding-block: 1.7em 0.4em; }
.h3 { font-size: 1.15em; padding-block: 1.7em 0.35em; }
.h4 { font-size: 1.06em; padding-block: 1.7em 0.3em; }
main .label { font-size: 1em; padding-block: 1.1em 0.1em; }
.number { font-variant-numeric: tabular-nums; }
.lead { color: var(--quiet); font-weight: 400; }
h2 > .lead, h3 > .lead, h4 > .lead, h5 > .lead, h6 > .lead { font-size: 0.9em; }

.list { padding-block: 0.35em; }
.list .list { padding-block: 0; padding-inline-start: 0.4em; }
.list > li { position: relative; padding-block: 0.16em; padding-inline-start: 1.15em; overflow-wrap: anywhere; }
.list > li::before { content: ''; position: absolute; inset-inline-start: 0.2em; inset-block-start: 0.86em; inline-size: 0.32em; block-size: 0.32em; border-radius: 50%; background: var(--quiet); }
.list > li.marked, .list > li.heads { padding-inline-start: 0; }
.list > li.marked::before, .list > li.heads::before { display: none; }
.list > li.marked { display: grid; grid-template-columns: minmax(1.8em, max-content) minmax(0, 1fr); gap: 0 0.6em; }
.list > li.marked > .list { grid-column: 2; }
.list > li.heads > .line, .list > li.heads > div > .line:first-child { font-weight: 600; padding-block-start: 0.4em; }
.marker { color: var(--quiet); font-variant-numeric: tabular-nums; max-inline-size: 12rem; overflow-wrap: anywhere; }
.list > li.heads > .marker { padding-block-start: 0.4em; }
.items { padding-inline-start: 1em; list-style: disc; }
.items > li { padding-block: 0.1em; overflow-wrap: anywhere; white-space: pre-line; hyphens: auto; }
.items > li::marker { color: var(--quiet); }

.facts > div { display: grid; grid-template-columns: minmax(7rem, 13rem) minmax(0, 1fr); gap: 0 1.5rem; padding-block: 0.2em; }
.facts dt { color: var(--quiet); overflow-wrap: anywhere; hyphens: auto; }
.descriptions > div { padding-block: 0.4em; }
.descriptions dt { font-weight: 600; overflow-wrap: anywhere; hyphens: auto; }

.table-box { overflow-x: auto; padding-block: 0.4em; }
table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; font-size: 0.93em; line-height: 1.45; border-block: 1px solid var(--line); }
th, td { padding: 0.45em 0.8em; text-align: start; vertical-align: top; font-weight: inherit; overflow-wrap: anywhere; }
tr > :first-child { padding-inline-start: 0.4em; }
tr > :last-child { padding-inline-end: 0.4em; }
.end { text-align: end; font-variant-numeric: tabular-nums; }
thead th { color: var(--quiet); font-size: 0.94em; vertical-align: bottom; line-height: 1.3; hyphens: auto; }
tbody > tr > * { border-block-start: 1px solid var(--line); }
tr.detail > * { border-block-start-color: transparent; color: var(--quiet); padding-block: 0 0.35em; }
tr.detail > :first-child { padding-inline-start: 1.6em; }
tr.group > *, tr.sum > * { font-weight: 600; }
table.figures, table.prose { table-layout: auto; }
.prose th, .prose td { overflow-wrap: break-word; }
.figures th, .figures td { padding-inline: 0.5em; overflow-wrap: break-word; }
.figures td { white-space: nowrap; }
.figures tbody th { min-inline-size: 11rem; }
.figures .year { border-inline-start: 1px solid var(--line); color: var(--ink); font-weight: 600; }
.figures .d0 > * { font-weight: 600; }
.figures .d0 .note { font-weight: 400; }
.figures .d2 > :first-child { padding-inline-start: 1.2em; }
.figures .d3 > :first-child { padding-inline-start: 2em; }
.figures .d4 > :first-child { padding-inline-start: 2.8em; }
.figures .d5 > :first-child { padding-inline-start: 3.6em; }
.figures .d6 > :first-child { padding-inline-start: 4.4em; }

.light { vertical-align: -0.15em; margin-inline-end: 0.4em; }
.light .sign { fill: none; stroke: var(--on-light); stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
.light.green .shape { fill: var(--green); }
.light.yellow .shape { fill: var(--yellow); }
.light.yellow .sign { stroke: var(--on-yellow); }
.light.red .shape { fill: var(--red); }
main figcaption { border-inline-start: 2px solid var(--line); padding-inline-start: 0.9em; }
.picture svg { display: block; inline-size: 100%; block-size: auto; min-inline-size: 50rem; }

.contents { border-block: 1px solid var(--line); padding-block: 1rem; max-inline-size: 66rem; }
.contents h2 { font-size: 1rem; padding-block-end: 0.35rem; }
.contents a { display: flex; gap: 0.6em; padding-block: 0.18rem; color: var(--quiet); text-decoration: none; line-height: 1.35; hyphens: auto; }
.contents a:hover { color: var(--ink); text-decoration: underline; }
.contents .level-1 > li > a { font-weight: 600; }
.contents ul ul { padding-inline-start: 1rem; }
.contents .number { flex: none; }

@media (max-width: 82rem) {
  .contents .level-4, .contents .level-5 { display: none; }
}
@media (max-width: 36rem) {
  .facts > div { grid-template-columns: minmax(0, 1fr); }
  .facts > div { padding-block: 0.35em; }
}
@media screen and (min-width: 82rem) {
  .page { display: grid; grid-template-columns: 19rem minmax(0, 1fr); grid-template-rows: auto 1fr; gap: 0 clamp(2rem, 4vw, 5rem); }
  .cover { grid-area: 1 / 2; }
  main { grid-area: 2 / 2; }
  .contents { grid-area: 1 / 1 / 3 / 1; position: sticky; inset-block-start: 0; align-self: start; max-block-size: 100vh; overflow-y: auto; border: 0; padding-block: 3rem 2rem; font-size: 0.92rem; }
}
`;

/** The roadmap is drawn in colours for paper: on a dark screen they are others, by their names. */
export const darkPicture = `@media screen and (prefers-color-scheme: dark) {
  .picture .f-ink { fill: #dfe5ec; }
  .picture .f-quiet { fill: #a3aebb; }
  .picture .f-paper { fill: #16191d; }
  .picture .f-band { fill: #1e2329; }
  .picture .f-accent { fill: #7db7ec; }
  .picture .f-mark { fill: #9cc4ee; }
  .picture .f-entry { fill: #24384f; }
  .picture .f-entry-edge { fill: #4c7bb0; }
  .picture .f-arrow { fill: #8d99a6; }
  .picture .f-warning { fill: #f0a35e; }
  .picture .f-bar { fill: #93a1b0; }
  .picture .f-green { fill: #63b76c; }
  .picture .f-red { fill: #ec7d74; }
  .picture .s-line { stroke: #39414b; }
  .picture .s-faint { stroke: #272d34; }
  .picture .s-paper { stroke: #16191d; }
  .picture .s-accent { stroke: #7db7ec; }
  .picture .s-mark { stroke: #9cc4ee; }
  .picture .s-entry-edge { stroke: #4c7bb0; }
  .picture .s-arrow { stroke: #8d99a6; }
  .picture .s-warning { stroke: #f0a35e; }
  .picture .s-bar { stroke: #93a1b0; }
  .picture .s-green { stroke: #63b76c; }
  .picture .s-red { stroke: #ec7d74; }
  .picture .s-on-green, .picture .s-on-red { stroke: #16191d; }
}
`;
