import type { HelpTexts } from '.';

export const helpEnglish: HelpTexts = {
  title: 'planwright: checks project plans, and turns them into figures.',
  usage: 'Usage: planwright COMMAND [options]',
  more: 'planwright COMMAND --help says everything about one command.',
  exitStatus: 'Exit status: 0 in order, 1 findings, 2 the command could not do its work.',
  commands: {
    check: {
      summary: 'Everything that is wrong or missing in plans.',
      page: `planwright check PATH… [options]

Checks plans with the same rules as the editor. PATH is a file, a folder (searched for
*.projectplan.yaml and *.hanke.yaml), a glob, or - for standard input. Findings come as plans are
done, in the order of the paths, however many plans there are.

  --format FORMAT        pretty (default), json, sarif, github, junit
  --max-warnings N       more warnings than N are a failure
  --severity RULE=LEVEL  off, hint, information, warning or error, for a rule (budget/no-total) or
                         a group (schedule/*); may be given several times
  --profile ID           generic, rrf-fi, or the path of a profile file: goes before what plans name
  --locale LANGUAGE      en, fi or sv: the language of findings, fixes and messages
  --jobs N               threads for many plans: the number of processors unless given, at most 8;
                         1 is none. The output is the same whatever N
  --no-color             plain text, as NO_COLOR also asks

A plan that cannot be read, or that planwright itself fails on, costs only itself: it is named on
standard error, and the others are checked.

Exit status: 0 no error (and no more than N warnings), 1 findings, 2 the command, or a part of its
work, could not be done.
`,
    },
    fix: {
      summary: 'Applies the fixes that keep what a plan says.',
      page: `planwright fix PATH… [options]

Applies the safe fixes, those that write the same thing in the form that the plan format asks for,
until none is left. Fixes that change a figure are never among them: the editor offers these. What
else stands in the plan, comments and line ends included, stays as it is, and a plan with nothing to
fix is not touched. PATH is a file, a folder (searched for *.projectplan.yaml and *.hanke.yaml), a
glob, or - for standard input, whose fixed text goes to standard output.

  --rule RULE        only this rule (schedule/notation) or group (budget/*); may be given several
                     times
  --dry-run          write nothing, and print a unified diff, for git apply or patch -p1
  --locale LANGUAGE  en, fi or sv: the language of messages
  --no-color         plain text, as NO_COLOR also asks

Files are written whole or not at all. One that cannot be read or written costs only itself: it is
named on standard error, and the others are fixed. The count of what was fixed and of what is left
goes to standard output, or to standard error where that takes a text or a diff.

Exit status: 0 no error is left (with --dry-run: would be left), 1 errors are left, 2 the command,
or a part of its work, could not be done.
`,
    },
    format: {
      summary: 'Brings plans into one layout, without changing what they say.',
      page: `planwright format PATH… [options]

Brings plans into the layout of the plan format, as the editor's own command does: two spaces a
level, dashes two spaces in from their key, one space behind colons and dashes, no blanks at the end
of a line, no more than one blank line on end. Nothing but blanks changes: every value stays what it
is, and so do comments, quotation marks, the order of keys and the kind of line ends. A plan that is
in order is not touched. PATH is a file, a folder (searched for *.projectplan.yaml and
*.hanke.yaml), a glob, or - for standard input, whose formatted text goes to standard output.

  --check            write nothing, and name the plans that are not formatted
  --locale LANGUAGE  en, fi or sv: the language of messages
  --no-color         plain text, as NO_COLOR also asks

Files are written whole or not at all. A plan with a line that cannot be read is left alone: it is
named on standard error, and the others are formatted.

Exit status: 0 done (with --check: all are formatted), 1 some are not formatted (only with --check),
2 the command, or a part of its work, could not be done.
`,
    },
    rollup: {
      summary: 'The rolled-up budget: stated, composed and difference by node.',
      page: `planwright rollup PATH… [options]

Adds up every pillar, investment, area and work package by cost line, with person-years, and sets
what is stated beside it. Several plans make a portfolio: one after the other in the order of the
paths, printed as they are done, then the total of each currency. PATH is a file, a folder (searched
for *.projectplan.yaml and *.hanke.yaml), a glob such as 'plans/**', or - for standard input.

  --format FORMAT        table (default), json, jsonl, csv, md
  --jobs N               threads for many plans: the number of processors unless given, at most 8;
                         1 is none. The output is the same whatever N
  --locale LANGUAGE      en, fi or sv: the language of messages; tables are in the plans' own
  --no-color             plain text, as NO_COLOR also asks

jsonl is for databases: one row a line for every plan and node, always with the same columns. The
columns personnel to fte are a row's own, so that their sum over all rows counts all money once;
those that begin with subtree_ hold what is below as well. docs/portfolio.md explains every column
and has queries for DuckDB and Spark. csv, table and md end in the portfolio's total; json and jsonl
leave sums to their reader.

A plan that cannot be read costs only itself: it is named on standard error, and the others come.

Exit status: 0 all plans were added up, 2 the command, or a part of its work, could not be done.
`,
    },
    roadmap: {
      summary: 'The quarter roadmap of a plan, as text, as a picture or as data.',
      page: `planwright roadmap FILE [options]

Draws the quarters of a plan: when each pillar, investment, area and work package runs, its
milestones, the outputs that are due and the final reports. FILE is a plan file, or - for standard
input.

  --format FORMAT    text (default), svg (a picture by itself, on standard output), json
  --width N          for text: characters a line; as wide as the terminal, or 100
  --locale LANGUAGE  en, fi or sv: the language of messages; the roadmap is in the plan's own

A plan that says nothing of its times has no roadmap: text and svg say so and end with status 2;
json has no rows.

Exit status: 0 drawn, 2 the command could not do its work.
`,
    },
    readiness: {
      summary: 'Is the plan ready to submit, and what is missing.',
      page: `planwright readiness FILE [options]

Says section by section how far a plan is: what is in order, what its profile requires and is not
there, and what stops it from being sent. The same as the preview's view of that name, in the plan's
own language. FILE is a plan file, or - for standard input.

  --format FORMAT    pretty (default) or json
  --locale LANGUAGE  en, fi or sv: the language of findings and messages
  --no-color         plain text, as NO_COLOR also asks

Exit status: 0 the plan is ready, 1 something is to be mended first, 2 the command could not do its
work.
`,
    },
    export: {
      summary: 'The plan as a document: Word, Excel, HTML, PDF, Markdown, CSV, JSON, SVG.',
      page: `planwright export FILE --to FORMAT [options]

Writes a plan as a document that others can read, in the plan's own language, from the same figures
and pictures as the preview shows. FILE is a plan file, or - for standard input.

  --to FORMAT          docx  Word: title page, contents, chapters, cost and risk tables, roadmap
                       xlsx  Excel: budget with live formulas, roadmap, metrics, risks, evaluation
                       html  one page with all that it needs in it, to be read and printed
                       pdf   the same, printed by a Chrome, Edge or Chromium of this computer
                       md    Markdown
                       csv   one table: see --table
                       json  the plan as it is written, with all that is worked out
                       svg   the picture of the roadmap
  -o, --output OUT     the file to write; - for standard output. Without it the file has the name of
                       the plan with another ending, and stands beside it
  --template FILE      for docx: a Word file of your own (.docx or .dotx) whose styles are taken
  --table TABLE        for csv: budget, time, roadmap, metrics, risks, evaluation (default budget)
  --csv STYLE          plain (default): commas and decimal points, for programs; excel: semicolons,
                       decimal commas and a byte order mark, as Excel expects in Finnish and Swedish
  --force              overwrite a file that is there
  --locale LANGUAGE    en, fi or sv: the language of messages; the document is in the plan's own

A plan that does not add up is exported as it is: planwright check says what is wrong with it. Files
are written whole or not at all, and nothing is overwritten without --force. What a plan has nothing
for is not written: no picture without a roadmap, no table of risks without risks.

Exit status: 0 written, 2 the command could not do its work.
`,
    },
    import: {
      summary: 'A plan written in a word processor becomes a plan file.',
      page: `planwright import FILE.docx|.txt|.md [options]

Reads a project plan as people write it in Word, or an evaluation table, and writes it as a plan
file: pillars, investments, work packages, goals, schedules, cost estimates, metrics and risks. What
is not understood is kept as text where it stood, and listed with its line; nothing is left out.
docs/import.md says what is recognised, and how well it goes.

  -o, --output OUT   the plan file to write; - for standard output. Without it the file has the name
                     of the document with .projectplan.yaml, and stands beside it
  --quiet            no report of what was found and what was kept as text
  --force            overwrite a file that is there
  --locale LANGUAGE  en, fi or sv: the language of the report and of messages

Only the file that is named is read. The report goes to standard error. Check the plan afterwards:
what planwright check finds then are the document's own slips.

Exit status: 0 written, 2 the command could not do its work.
`,
    },
    rules: {
      summary: 'The rules, or one rule with its whole page.',
      page: `planwright rules [ID] [options]

Lists every rule with its severity and what it finds, and says which have quick fixes. With an id,
such as budget/total-mismatch, it shows the rule's page: why it matters, what counts, an example of
what is found and one that is in order, what steers it and how to silence it. With a group, budget
or 'budget/*', it lists that group.

  --format FORMAT    pretty (default), md (pages as they are written), or json
  --locale LANGUAGE  en, fi or sv: the language of the list, and of what each rule finds
  --no-color         plain text, as NO_COLOR also asks
`,
    },
    schema: {
      summary: 'Prints the JSON Schema of the plan format.',
      page: `planwright schema

Prints the JSON Schema (draft-07) of the plan format, for editors and tools that take one.
`,
    },
    lsp: {
      summary: 'The language server, for any editor (--stdio).',
      page: `planwright lsp --stdio

The language server, for any editor that speaks LSP. Talks on standard input and output until the
editor ends it.
`,
    },
  },
};
