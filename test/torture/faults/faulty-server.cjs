// @ts-check
/**
 * `node faulty-server.cjs FAULT SERVER --stdio`: the real server with one fault planted into it, in the
 * same process, so that memory, prototypes, files and exit codes are those of a server that has it.
 */
'use strict';
const { Buffer } = require('node:buffer');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const process = require('node:process');
const { PassThrough } = require('node:stream');
const { setInterval } = require('node:timers');

const [, , name = '', server = ''] = process.argv;

/** @typedef {Record<string, any>} Message */
/**
 * @typedef {object} Fault
 * @property {(message: Message) => Message | undefined} [toServer] undefined: it never arrives
 * @property {(message: Message, method: string) => readonly Message[]} [toClient] of answers with the method that was asked
 */

/** @type {Map<string, string>} */
const texts = new Map();
/** Methods by the ids of requests. @type {Map<unknown, { method: string, uri: string }>} */
const asked = new Map();
let count = 0;
/** Each so many times. @param {number} times */
const each = (times) => ++count % times === 0;

/** @param {unknown} value @param {(range: Message) => void} change */
function eachRange(value, change) {
  if (typeof value !== 'object' || value === null) return;
  const record = /** @type {Message} */ (value);
  if (record.start?.line !== undefined && record.end?.line !== undefined) change(record);
  for (const inner of Object.values(record)) eachRange(inner, change);
}

/** @param {(range: Message) => void} change @returns {Fault} */
const ranges = (change) => ({
  toClient: (message, method) => {
    if (method.startsWith('textDocument/')) {
      eachRange(message.params?.diagnostics ?? message.result, change);
    }
    return [message];
  },
});

/** What formatting answers instead. @param {(text: string, lines: readonly string[]) => readonly Message[] | undefined} edits @returns {Fault} */
const formatting = (edits) => ({
  toClient: (message, method) => {
    if (method !== 'textDocument/formatting' || !Array.isArray(message.result)) return [message];
    const text = texts.get(asked.get(message.id)?.uri ?? '') ?? '';
    return [{ ...message, result: edits(text, text.split(/\r\n|\n|\r/)) ?? message.result }];
  },
});

/** @param {number} line @param {number} from @param {number} to @param {string} newText */
const edit = (line, from, to, newText) => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  newText,
});

/** @param {(text: string) => void} react @returns {Fault} */
const onText = (react) => ({
  toServer: (message) => {
    const text = message.params?.textDocument?.text;
    if (message.method === 'textDocument/didOpen' && typeof text === 'string') react(text);
    return message;
  },
});

/** @param {(diagnostics: Message[], params: Message) => Message[]} change @returns {Fault} */
const findings = (change) => ({
  toClient: (message) => {
    const { params } = message;
    if (message.method !== 'textDocument/publishDiagnostics' || params.version === undefined)
      return [message];
    return [{ ...message, params: { ...params, diagnostics: change(params.diagnostics, params) } }];
  },
});

/** @param {(message: Message, method: string) => readonly Message[]} change @returns {Fault} */
const answers = (change) => ({
  toClient: (message, method) =>
    message.id !== undefined && message.method === undefined && method !== 'initialize'
      ? change(message, method)
      : [message],
});

const wait = (/** @type {number} */ ms) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
/** @type {unknown[]} */
const kept = [];

/** @type {Record<string, Fault>} */
const faults = {
  none: {},
  'drops an answer': answers((message) => (each(40) ? [] : [message])),
  'drops a cancelled answer': {
    toServer: (message) => {
      if (message.method === '$/cancelRequest') asked.delete(message.params.id);
      return message;
    },
    toClient: (message) => (message.method !== undefined || asked.has(message.id) ? [message] : []),
  },
  'answers twice': answers((message) => (each(20) ? [message, message] : [message])),
  'answers nobody': answers((message) => [message, ...(each(20) ? [{ ...message, id: 1e6 }] : [])]),
  'fails inside': answers((message) =>
    each(20) ? [{ id: message.id, error: { code: -32603, message: 'x' } }] : [message],
  ),
  'ends by itself': answers((message) => (each(20) ? process.exit(3) : [message])),
  hangs: answers((message, method) => {
    if (method === 'textDocument/hover') for (const from = Date.now(); Date.now() - from < 60_000;);
    return [message];
  }),
  'points below the text': ranges((range) => {
    range.end.line += 100_000;
  }),
  'points beyond the line': ranges((range) => {
    range.end.character += 5_000;
  }),
  'points backwards': ranges((range) => {
    if (range.start.line === range.end.line && range.start.character === range.end.character)
      return;
    [range.start, range.end] = [range.end, range.start];
  }),
  'points into a character': findings((diagnostics, { uri }) => {
    const lines = (texts.get(uri) ?? '').split(/\r\n|\n|\r/);
    const line = lines.findIndex((text) => /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text));
    if (line < 0) return diagnostics;
    const character = (lines[line] ?? '').search(/[\uD800-\uDBFF][\uDC00-\uDFFF]/) + 1;
    return [...diagnostics, { range: edit(line, character, character, '').range, message: 'x' }];
  }),
  'colours beyond the line': answers((message, method) => {
    const { data } = message.result ?? {};
    if (method === 'textDocument/semanticTokens/full' && data?.length > 0) data[2] += 10_000;
    return [message];
  }),
  'loses CR': formatting((text, lines) =>
    text.includes('\r\n')
      ? [
          {
            range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
            newText: text.replaceAll('\r\n', '\n'),
          },
        ]
      : undefined,
  ),
  'formats a value away': formatting((_, lines) => {
    const line = lines.findIndex((each) => /^\w+: \d+$/.test(each));
    return line < 0
      ? undefined
      : [edit(line, lines[line]?.length ?? 0, lines[line]?.length ?? 0, '7')];
  }),
  'formats a comment away': formatting((_, lines) => {
    const line = lines.findIndex((each) => /^# \w/.test(each));
    return line < 0 ? undefined : [edit(line, 0, lines[line]?.length ?? 0, '')];
  }),
  'formats into what is no YAML': formatting(() => [edit(0, 0, 0, '"')]),
  'edits that overlap': formatting((text) =>
    text.length > 3 ? [edit(0, 0, 3, 'x'), edit(0, 1, 2, 'y')] : undefined,
  ),
  'formats without end': formatting((_, lines) => {
    const line = lines.findIndex((each) => /^\w+: \w+$/.test(each));
    return line < 0
      ? undefined
      : [edit(line, lines[line]?.length ?? 0, lines[line]?.length ?? 0, ' ')];
  }),
  'misses a change': {
    toServer: (message) => {
      if (message.method !== 'textDocument/didChange' || !each(9)) return message;
      return { ...message, params: { ...message.params, contentChanges: [] } };
    },
  },
  'tells of closed documents': {
    toClient: (message) => {
      const { params } = message;
      if (message.method !== 'textDocument/publishDiagnostics') return [message];
      if (params.version !== undefined) kept[0] = message;
      return params.version === undefined && kept[0]
        ? [message, /** @type {Message} */ (kept[0])]
        : [message];
    },
  },
  'tells an old version': {
    toClient: (message) => {
      if (message.method !== 'textDocument/publishDiagnostics') return [message];
      const [old] = kept.splice(0, 1, message);
      return old && each(3) ? [message, /** @type {Message} */ (old)] : [message];
    },
  },
  'tells no version': {
    toClient: (message) => {
      if (message.method === 'textDocument/publishDiagnostics') delete message.params.version;
      return [message];
    },
  },
  'tells everything': findings((diagnostics) =>
    Array.from({ length: 300 }, (_, at) => diagnostics[at % diagnostics.length] ?? []).flat(),
  ),
  'tells at length': findings((diagnostics) =>
    diagnostics.map((each) => ({ ...each, message: 'x'.repeat(9_000) })),
  ),
  'tells nothing': findings(() => []),
  'logs an error': answers((message) =>
    each(20)
      ? [message, { method: 'window/logMessage', params: { type: 1, message: 'x failed' } }]
      : [message],
  ),
  'writes to stderr': answers((message) => {
    if (each(20)) process.stderr.write('oops\n');
    return [message];
  }),
  'writes into its own messages': answers((message) => {
    if (each(20)) realOut.write('oops\r\n\r\n');
    return [message];
  }),
  'ends with another code': {
    toServer: (message) => {
      if (message.method === 'exit') process.exit(7);
      return message;
    },
  },
  'never ends': {
    toServer: (message) => {
      if (message.method !== 'exit') return message;
      setInterval(() => undefined, 1_000);
      return undefined;
    },
  },
  'keeps documents': onText((text) => kept.push(Buffer.alloc(10_000, text))),
  'keeps edits': {
    toServer: (message) => {
      if (message.method === 'textDocument/didChange') kept.push(Buffer.alloc(10_000, 'x'));
      return message;
    },
  },
  'needs much memory': onText(() => kept.push(Buffer.alloc(500_000_000, 'x'))),
  'writes into prototypes': onText((text) => {
    if (text.includes('__proto__'))
      Object.defineProperty(Object.prototype, 'polluted', { value: true });
  }),
  'reads what a document names': onText((text) => {
    const [, file = ''] = /^profile: '(\/[^']+)'$/m.exec(text) ?? [];
    if (file.endsWith('own.yaml') && fs.existsSync(file)) fs.readFileSync(file, 'utf8');
  }),
  'calls what a document names': onText((text) => {
    const [, port] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(text) ?? [];
    if (port !== undefined) net.connect(Number(port), '127.0.0.1').on('error', () => undefined);
  }),
  'hands out commands': answers((message, method) => {
    const contents = message.result?.contents;
    if (method === 'textDocument/hover' && contents?.kind === 'markdown')
      contents.value += '\n\n[x](command:x)';
    return [message];
  }),
  'is slow though idle': answers((message, method) => {
    if (method === 'textDocument/hover') wait(1);
    return [message];
  }),
};

const fault = faults[name];
if (!fault) throw new Error(`No such fault: ${name}. There are ${Object.keys(faults).join(', ')}.`);

const realIn = process.stdin;
const realOut = process.stdout;
const input = new PassThrough();
const output = new PassThrough();
Object.defineProperty(process, 'stdin', { value: input });
Object.defineProperty(process, 'stdout', { value: output });

/**
 * @param {NodeJS.ReadableStream} from
 * @param {(message: Message) => void} take
 * @param {(bytes: Buffer) => void} pass what is no message
 */
function frames(from, take, pass) {
  let bytes = Buffer.alloc(0);
  from.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const head = bytes.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = /content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, head))?.[1];
      const end = head + 4 + Number(length ?? 0);
      if (bytes.length < end) return;
      const [frame, body] = [bytes.subarray(0, end), bytes.toString('utf8', head + 4, end)];
      bytes = bytes.subarray(end);
      let message;
      try {
        message = JSON.parse(body);
      } catch {
        message = undefined;
      }
      if (typeof message === 'object' && message !== null && !Array.isArray(message)) take(message);
      else pass(frame);
    }
  });
}

/** @param {NodeJS.WritableStream} to @param {Message} message */
function write(to, message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }), 'utf8');
  to.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
}

frames(
  realIn,
  (message) => {
    const { method, params, id } = message;
    const uri = params?.textDocument?.uri ?? '';
    if (method === 'textDocument/didOpen') texts.set(uri, params.textDocument.text);
    if (method === 'textDocument/didClose') texts.delete(uri);
    if (id !== undefined && method !== undefined) asked.set(id, { method, uri });
    const passed = fault.toServer ? fault.toServer(message) : message;
    if (passed) write(input, passed);
  },
  (bytes) => input.write(bytes),
);
realIn.on('end', () => input.end());
frames(
  output,
  (message) => {
    const method = message.method ?? asked.get(message.id)?.method ?? '';
    for (const each of fault.toClient?.(message, method) ?? [message]) write(realOut, each);
    if (message.method === undefined) asked.delete(message.id);
  },
  (bytes) => realOut.write(bytes),
);

require(path.resolve(server));
