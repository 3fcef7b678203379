import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';

type Callable = (...given: readonly unknown[]) => unknown;

/** Every way to another computer, or to another program that could go there. */
const ways: readonly (readonly [holder: object, name: string])[] = [
  [net.Socket.prototype, 'connect'],
  [net, 'connect'],
  [net, 'createConnection'],
  [tls, 'connect'],
  [http, 'request'],
  [http, 'get'],
  [https, 'request'],
  [https, 'get'],
  [dns, 'lookup'],
  [dns, 'resolve'],
  [dns.promises, 'lookup'],
  [dns.promises, 'resolve'],
  [dgram, 'createSocket'],
  [childProcess, 'spawn'],
  [childProcess, 'exec'],
  [childProcess, 'execFile'],
  [globalThis, 'fetch'],
  [globalThis, 'WebSocket'],
];

/** While it works every way to the network is closed, and each try is told. */
export async function withoutNetwork(work: () => Promise<void> | void): Promise<readonly string[]> {
  const tried: string[] = [];
  const before = ways.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name));
  for (const [holder, name] of ways) {
    const refuse: Callable = (...given) => {
      tried.push(`${name}(${given.map(String).join(', ').slice(0, 100)})`);
      throw new Error(`No network: ${name}`);
    };
    Object.defineProperty(holder, name, { value: refuse, configurable: true, writable: true });
  }
  try {
    await work();
  } finally {
    for (const [index, [holder, name]] of ways.entries()) {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(holder, name, descriptor);
      else Reflect.deleteProperty(holder, name);
    }
  }
  return tried;
}
