import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { mainThreadMs, memoryMiB } from '../../scripts/bench/process-figures.mjs';
import { onExit } from '../host/processes.mjs';

/** A message of a server as it came. */
export interface Incoming {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface WireListener {
  readonly onMessage: (message: Incoming) => void;
  /** What came is no message. */
  readonly onGarbage: (what: string) => void;
  readonly onErrorOutput: (text: string) => void;
  readonly onExit: (code: number | null, signal: string | null) => void;
}

export interface Program {
  /** A file that Node runs, with `--stdio` behind it. */
  readonly server: string;
  readonly args?: readonly string[];
  /** The server's own file where `server` is one that starts it. */
  readonly own?: string;
}

const probe = path.join(__dirname, 'probe.cjs');
const separator = Buffer.from('\r\n\r\n');

/** A server under test and the bytes to and from it: nothing is hidden as a library would. */
export class Wire {
  readonly child: ChildProcess;
  private readonly forget: () => void;
  private readonly probed = new Map<number, (answer: unknown) => void>();
  private probes = 0;
  private chunks: Buffer[] = [];
  private length = 0;
  private awaited = 0;
  exited = false;

  constructor(
    { server, args = [] }: Program,
    private readonly listener: WireListener,
  ) {
    this.child = spawn(process.execPath, ['--require', probe, server, ...args, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    this.forget = onExit(() => this.child.kill('SIGKILL'));
    this.child.stdin?.on('error', () => undefined);
    this.child.stdout?.on('data', (chunk: Buffer) => {
      this.receive(chunk);
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      listener.onErrorOutput(chunk.toString('utf8'));
    });
    this.child.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
      this.probed.get(id)?.(answer);
      this.probed.delete(id);
    });
    this.child.on('error', () => undefined);
    // Not before all that it said has arrived.
    this.child.on('close', (code, signal) => {
      this.exited = true;
      this.forget();
      for (const answer of this.probed.values()) answer(undefined);
      listener.onExit(code, signal);
    });
  }

  send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }), 'utf8');
    this.sendBytes(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  sendBytes(bytes: Buffer): void {
    if (!this.exited) this.child.stdin?.write(bytes);
  }

  closeInput(): void {
    this.child.stdin?.end();
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Of the probe in the server; undefined where the server has ended. */
  ask(what: 'memory' | 'polluted' | 'touched'): Promise<unknown> {
    if (this.exited || !this.child.connected) return Promise.resolve(undefined);
    const id = ++this.probes;
    return new Promise((resolve) => {
      this.probed.set(id, resolve);
      this.child.send({ ask: what, id }, (error) => {
        if (error) resolve(undefined);
      });
    });
  }

  /** Of its processor, so far; NaN where the system does not say. */
  get cpuMs(): number {
    return mainThreadMs(this.child.pid ?? 0);
  }

  /** MiB; NaN where the system does not say. */
  get peakMiB(): number {
    return memoryMiB(this.child.pid ?? 0).peak;
  }

  private receive(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    // Joined only when whole: large answers come in many pieces.
    if (this.length < this.awaited) return;
    let bytes = Buffer.concat(this.chunks);
    for (;;) {
      const head = bytes.indexOf(separator);
      if (head < 0) {
        this.awaited = 0;
        break;
      }
      const length = /^content-length: *(\d+)/im.exec(bytes.toString('latin1', 0, head))?.[1];
      if (length === undefined) {
        this.listener.onGarbage(bytes.toString('utf8', 0, 200));
        bytes = Buffer.alloc(0);
        break;
      }
      const start = head + separator.length;
      this.awaited = start + Number(length);
      if (bytes.length < this.awaited) break;
      const body = bytes.toString('utf8', start, this.awaited);
      bytes = bytes.subarray(this.awaited);
      this.awaited = 0;
      this.deliver(body);
    }
    this.chunks = bytes.length > 0 ? [bytes] : [];
    this.length = bytes.length;
  }

  private deliver(body: string): void {
    let message: Incoming | undefined;
    try {
      message = JSON.parse(body) as Incoming;
    } catch {
      this.listener.onGarbage(body.slice(0, 200));
    }
    if (message) this.listener.onMessage(message);
  }
}
