import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { play, type Case, type Group, type Stage } from '../group';
import { aboutOthers, everyQuestion, ofPlans } from '../questions';
import type { Session } from '../session';
import { fixtures } from '../texts/plans';

const text = `${fixtures[0] ?? ''}\nunknownKey: x\n`;
const huge = 2 ** 31 - 1;
const past = { line: huge, character: huge };
const below = { line: -1, character: -1 };

/** Of each method, all that may be said instead of what it is to be told. */
function nonsenseFor(uri: string, params: Readonly<Record<string, unknown>>): readonly unknown[] {
  const textDocument = { uri };
  const whole = { textDocument, uri, ...params };
  return [
    ...[undefined, null, [], 'x', 5, {}, [[]], { textDocument: null }, { textDocument: 'x' }],
    ...[{ textDocument: {} }, { textDocument: { uri: 5 } }, { textDocument: { uri: '' } }],
    ...[
      { ...whole, textDocument: { uri: 'untitled:nobody' } },
      { ...whole, textDocument: { uri: '%' } },
    ],
    { textDocument, uri },
    ...Object.keys(params).flatMap((key) =>
      [
        null,
        'x',
        -1,
        {},
        [],
        { line: 'x', character: null },
        { start: 1, end: 2 },
        [null],
        [[null]],
      ].map((wrong) => ({ ...whole, [key]: wrong })),
    ),
    ...[past, below, { line: 0.5, character: NaN }, { line: '0', character: '0' }].map(
      (position) => ({
        ...whole,
        position,
        positions: [position, position],
        range: { start: position, end: position },
        from: position,
        parent: position,
        near: position,
      }),
    ),
    { ...whole, range: { start: past, end: { line: 0, character: 0 } }, context: {} },
  ];
}

const methods = [
  ...everyQuestion,
  ...aboutOthers,
  ...ofPlans.map((method) => ({ method, params: {} })),
  { method: 'initialize', params: { processId: null, capabilities: {} } },
  { method: 'no/such', params: {} },
  { method: '$/noSuch', params: {} },
];

const nonsense: readonly Case[] = methods.map(({ method, params }) => ({
  title: `${method} with parameters that make no sense`,
  run: async ({ own, uri }) => {
    const session = own();
    await session.start();
    await play(session, [{ kind: 'open', uri, text }]);
    for (const wrong of nonsenseFor(uri, params)) {
      await play(session, [{ kind: 'ask', method, uri, params: wrong, isHostile: true }]);
    }
    await play(session, [
      { kind: 'settle' },
      { kind: 'survey', uri },
      { kind: 'close', uri },
      { kind: 'settle' },
    ]);
  },
}));

const notifications = [
  ...['didOpen', 'didChange', 'didClose', 'didSave', 'willSave'].map(
    (name) => `textDocument/${name}`,
  ),
  ...['didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders'].map(
    (name) => `workspace/${name}`,
  ),
  ...[
    'initialized',
    '$/cancelRequest',
    '$/setTrace',
    '$/progress',
    'no/such',
    '$/noSuch',
    'window/workDoneProgress/cancel',
  ],
];

const untold: readonly Case[] = notifications.map((method) => ({
  title: `${method} with parameters that make no sense`,
  run: (stage) =>
    goesOn(stage, async (session) => {
      const uri = 'untitled:nobody';
      const positions = [past, below, { line: 'x' }, null];
      const params = [
        ...[
          undefined,
          null,
          [],
          'x',
          5,
          {},
          { textDocument: null },
          { textDocument: { uri: 5 } },
          { textDocument: { uri } },
        ],
        ...[
          { settings: 5 },
          { changes: 5 },
          { changes: [{}] },
          { changes: [{ uri: 5 }] },
          { event: {} },
        ],
        ...[null, 5, [null], [{ text: null }], [{ range: null, text: 'x' }], [{}]].map(
          (contentChanges) => ({ textDocument: { uri, version: 2 }, contentChanges }),
        ),
        ...positions.map((start) => ({
          textDocument: { uri, version: 2 },
          contentChanges: [{ range: { start, end: start }, text: 'x' }],
        })),
        ...[null, 5, { uri, text: 5, version: 'x' }, { uri, version: 1 }].map((textDocument) => ({
          textDocument,
        })),
      ];
      for (const wrong of params) {
        await play(session, [
          { kind: 'notify', method, ...(wrong !== undefined && { params: wrong }) },
        ]);
      }
    }),
}));

/** Fed nonsense, which it may protest against, the server still works. */
async function goesOn(
  { own, uri }: Stage,
  feed: (session: Session) => Promise<void> | void,
): Promise<void> {
  const session = own();
  await session.start();
  session.feedNonsense();
  await feed(session);
  await play(session, [
    { kind: 'open', uri, text },
    { kind: 'survey', uri },
    { kind: 'spoken', uri },
    { kind: 'close', uri },
    { kind: 'settle' },
  ]);
}

const frame = (body: string | Buffer, header = 'Content-Length'): Buffer =>
  Buffer.concat([Buffer.from(`${header}: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]);

/** Bodies that are no messages, in frames that are sound. */
const bodies: readonly (readonly [name: string, bytes: Buffer])[] = [
  ...[
    '',
    '{',
    'nothing',
    'null',
    '5',
    '"x"',
    '[]',
    '[{}]',
    '{}',
    '{"jsonrpc":"1.0"}',
    '{"jsonrpc":"2.0"}',
  ].map((body) => [`the body ${body}`, frame(body)] as const),
  ...[
    '{"jsonrpc":"2.0","id":{},"method":5}',
    '{"jsonrpc":"2.0","id":[1],"method":"x"}',
    '{"jsonrpc":"2.0","id":1e999,"result":1}',
    '{"jsonrpc":"2.0","id":77,"result":1,"error":{"code":1,"message":"x"}}',
    '{"jsonrpc":"2.0","method":"x","params":5}',
    '{"jsonrpc":"2.0","id":null,"method":"shutdown2"}',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  ].map((body) => [`the body ${body}`, frame(body)] as const),
  ['a body that is no UTF-8', frame(Buffer.from([0xff, 0xfe, 0x80, 0xc0, 0x22]))],
  [
    'a deep body',
    frame(`{"jsonrpc":"2.0","method":"x","params":${'['.repeat(50_000)}${']'.repeat(50_000)}}`),
  ],
  ['a header in small letters', frame('{"jsonrpc":"2.0","method":"$/x"}', 'content-length')],
  [
    'another header',
    Buffer.concat([
      Buffer.from('Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n'),
      frame('{"jsonrpc":"2.0","method":"$/x"}'),
    ]),
  ],
  [
    'two messages at once',
    Buffer.concat([
      frame('{"jsonrpc":"2.0","method":"$/x"}'),
      frame('{"jsonrpc":"2.0","method":"$/y"}'),
    ]),
  ],
];

const frames: readonly Case[] = bodies.map(([name, bytes]) => ({
  title: name,
  run: (stage) =>
    goesOn(stage, (session) => play(session, [{ kind: 'bytes', bytes: bytes.toString('base64') }])),
}));

/** Behind these nobody knows where the next message begins: to end as a failure is in order. */
const garbage = [
  '\r\n\r\n',
  'x\r\n\r\n',
  'Content-Length: x\r\n\r\n{}',
  'Content-Length: -5\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
  'Content-Length 5\r\n\r\n{}',
];

const lost: readonly Case[] = garbage.map((bytes) => ({
  title: `the bytes ${JSON.stringify(bytes)}: goes on, or ends as a failure`,
  run: async ({ own }) => {
    const session = own();
    await session.start();
    session.feedNonsense();
    session.mayEnd();
    session.bytes(Buffer.from(bytes));
    session.closeInput();
    await session.ends('not 0');
  },
}));

const life: readonly Case[] = [
  {
    title: 'bytes that come one by one',
    run: async ({ own, uri }) => {
      const session = own();
      await session.start();
      for (const byte of frame('{"jsonrpc":"2.0","method":"$/x","params":{"x":"äö😀"}}'))
        session.bytes(Buffer.from([byte]));
      await play(session, [
        { kind: 'open', uri, text },
        { kind: 'survey', uri },
        { kind: 'close', uri },
      ]);
    },
  },
  {
    title: 'taken back twice, taken back though answered, taken back though never asked',
    run: async ({ own, uri }) => {
      const session = own();
      await session.start();
      await play(session, [
        { kind: 'open', uri, text },
        ...everyQuestion.flatMap(({ method, params }) => [
          {
            kind: 'ask',
            method,
            uri,
            params: { textDocument: { uri }, ...params },
            isHostile: true,
            cancel: 2,
          } as const,
        ]),
        { kind: 'settle' },
        ...[1, 2, 3, -1, 0, 1e9, 'x', ''].map((id) => ({ kind: 'cancel', id }) as const),
        { kind: 'survey', uri },
        { kind: 'close', uri },
      ]);
    },
  },
  {
    title: 'asked before initialize',
    run: async ({ own, uri }) => {
      const session = own();
      for (const { method, params } of everyQuestion) {
        void session.ask(method, uri, { textDocument: { uri }, ...params }, true);
      }
      session.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'x', version: 1, text },
      });
      session.notify('textDocument/didClose', { textDocument: { uri } });
      await session.start();
      await session.settle();
    },
  },
  {
    title: 'asked after shutdown',
    run: async ({ own, uri }) => {
      const session = own();
      await session.start();
      session.open(uri, text);
      await session.settle();
      session.feedNonsense();
      await session.ask('shutdown', '', undefined);
      for (const { method, params } of everyQuestion) {
        void session.ask(method, uri, { textDocument: { uri }, ...params }, true);
      }
      await session.settle();
      session.mayEnd();
      session.notify('exit', undefined);
      await session.ends(0);
    },
  },
  {
    title: 'exit without shutdown: ends as a failure',
    run: async ({ own }) => {
      const session = own();
      await session.start();
      session.mayEnd();
      session.notify('exit', undefined);
      await session.ends('not 0');
    },
  },
  {
    title: 'its input closed: ends as a failure',
    run: async ({ own, uri }) => {
      const session = own();
      await session.start();
      session.open(uri, text);
      session.mayEnd();
      session.closeInput();
      await session.ends('not 0');
    },
  },
  {
    title: 'its editor gone: ends',
    run: async ({ own }) => {
      const session = own();
      const gone = spawnSync(process.execPath, ['-e', '']).pid;
      session.mayEnd();
      await session.start([], { processId: gone });
      await session.ends('not 0');
    },
  },
  {
    title: 'capabilities that make no sense',
    run: async ({ own, uri }) => {
      const session = own();
      const capabilities = {
        textDocument: { completion: null, foldingRange: { rangeLimit: 'x' } },
        workspace: 5,
        window: null,
      };
      await session.start([], {
        capabilities,
        initializationOptions: 'x',
        locale: 5,
        workspaceFolders: null,
      });
      await play(session, [
        { kind: 'open', uri, text },
        { kind: 'survey', uri },
        { kind: 'close', uri },
      ]);
    },
  },
];

const all: readonly Case[] = [...life, ...frames, ...lost, ...nonsense, ...untold];

/** What no editor sends but one with mistakes does: every one of them, once. */
export const proto: Group = {
  name: 'proto',
  share: 3,
  at: (index) => all[index],
};
