import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { workerProgram } from '../../client/src/host/worker-program';
import type { DocumentTask, DocumentWorkerMessage } from '../../server/src/protocol';
import { root } from '../support/lsp-client';

const dist = path.join(root, 'dist');
const read = (name: string): string => fs.readFileSync(path.join(dist, name), 'utf8');
interface Listed {
  readonly main: string;
  readonly files: readonly string[];
}
const programs = JSON.parse(read('browser.json')) as Readonly<
  Record<'server' | 'export' | 'import', Listed>
>;
const starter = fs.readFileSync(path.join(root, 'examples/starter.projectplan.yaml'), 'utf8');

/** All that a program gets of the world: what web workers have, and nothing of Node's. */
const inWorkers = {
  ...{
    AbortController,
    ArrayBuffer,
    Blob,
    DecompressionStream,
    Response,
    TextDecoder,
    TextEncoder,
  },
  ...{ URL, Uint8Array, clearTimeout, console, queueMicrotask, setTimeout },
};

interface Worker<Sent> {
  readonly tell: (message: unknown) => void;
  /** The first message, of those before and those to come, that is wanted. */
  readonly said: (wanted: (message: Sent) => boolean) => Promise<Sent>;
}

function start<Sent>({ main, files }: Listed): Worker<Sent> {
  const said: Sent[] = [];
  let waiting: (() => void)[] = [];
  const world: Record<string, unknown> = {
    ...inWorkers,
    addEventListener: () => undefined,
    postMessage: (message: Sent) => {
      // What is sent to another thread is a copy of the other one's own kind.
      said.push(structuredClone(message));
      for (const look of waiting.splice(0)) look();
    },
  };
  world['self'] = world;
  const context = vm.createContext(world);
  const texts = new Map(files.map((name) => [name, read(name)]));
  vm.runInContext(`self = globalThis; ${workerProgram(texts, main)}`, context);
  return {
    tell: (message) => {
      (context['onmessage'] as (event: { data: unknown }) => void)({ data: message });
    },
    said: async (wanted) => {
      for (;;) {
        const found = said.find(wanted);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          waiting = [...waiting, resolve];
        });
      }
    },
  };
}

describe('programs for web workers', () => {
  for (const [name, { files }] of Object.entries(programs)) {
    it(`${name}: lists whatever its files ask for`, () => {
      for (const file of files.filter((each) => each.endsWith('.js'))) {
        const asked = [...read(file).matchAll(/\brequire\("([^"]+)"\)/g)].map(
          ([, each = '']) => each,
        );
        const lacking = asked.filter((each) => !files.includes(each));
        // What prints a PDF is never reached in a browser.
        const expected = file === './exports.js' ? /^node:/ : /^$/;
        for (const each of lacking) {
          const ofOther =
            file === './documents-browser.js' && /^\.\/(?:im|ex)ports\.js$/.test(each);
          assert.ok(ofOther || expected.test(each), `${file} asks for ${each}`);
        }
      }
    });
  }

  it('import a document, in the language asked for', async () => {
    const task: DocumentTask = {
      ...{ kind: 'import', name: 'muistio.txt', locale: 'fi' },
      bytes: new TextEncoder().encode('Kuntoutus\n\n1 Tavoitteet\n\nHoitoon pääsee viikossa.\n'),
    };
    const worker = start<DocumentWorkerMessage>(programs.import);
    worker.tell(task);
    const answer = await worker.said(({ kind }) => kind !== 'progress');
    assert.ok(
      answer.kind === 'imported' && answer.imported.kind === 'plan',
      JSON.stringify(answer),
    );
    assert.match(answer.imported.yaml, /^# Tuotu tiedostosta muistio\.txt\./);
    assert.match(answer.imported.yaml, /Hoitoon pääsee viikossa/);
  });

  it('say what went wrong', async () => {
    const worker = start<DocumentWorkerMessage>(programs.export);
    worker.tell({ kind: 'export', source: undefined, choice: { format: 'md' }, locale: 'en' });
    const answer = await worker.said(({ kind }) => kind !== 'progress');
    assert.equal(answer.kind, 'failed');
  });

  it('the server checks a plan, asks the editor for files around it, and reads what is broken', async () => {
    interface Message {
      readonly id?: number;
      readonly method?: string;
      readonly params?: {
        readonly uri?: string;
        readonly diagnostics?: readonly { code: string }[];
      };
    }
    const worker = start<Message>(programs.server);
    const rpc = { jsonrpc: '2.0' };
    worker.tell({
      ...rpc,
      ...{ id: 1, method: 'initialize' },
      params: { processId: null, rootUri: null, capabilities: {}, initializationOptions: {} },
    });
    await worker.said(({ id, method }) => id === 1 && method === undefined);
    worker.tell({ ...rpc, method: 'initialized', params: {} });
    const uri = 'memfs:/plans/oma.projectplan.yaml';
    const text = `${starter}\n"auki\nnotAKey: 1\n`;
    const textDocument = { uri, version: 1, languageId: 'project-plan', text };
    worker.tell({ ...rpc, method: 'textDocument/didOpen', params: { textDocument } });
    const config = await worker.said(
      ({ method, params }) =>
        method === 'planwright/readText' && params?.uri === 'memfs:/plans/planwright.config.yaml',
    );
    worker.tell({ ...rpc, id: config.id, result: 'severities: { schema/unknown-key: off }\n' });
    const above = await worker.said(
      ({ method, params }) =>
        method === 'planwright/readText' && params?.uri === 'memfs:/planwright.config.yaml',
    );
    worker.tell({ ...rpc, id: above.id, error: { code: -32601, message: 'There is none.' } });
    const found = await worker.said(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.uri === uri,
    );
    const codes = found.params?.diagnostics?.map(({ code }) => code) ?? [];
    assert.ok(codes.includes('yaml/syntax'), codes.join(' '));
    assert.ok(!codes.includes('schema/unknown-key'), 'the configuration counts');
  });
});
