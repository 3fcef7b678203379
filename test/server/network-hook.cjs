// Loaded before the program: every way to the network is closed, and each try is written down.
const fs = require('node:fs');
const process = require('node:process');
const log = process.env.PLANWRIGHT_NETWORK_LOG;
const closed = (holder, names) => {
  for (const name of names) {
    Object.defineProperty(holder, name, {
      configurable: true,
      value: () => {
        fs.appendFileSync(log, `${name}\n`);
        throw new Error(`No network: ${name}`);
      },
    });
  }
};
closed(require('node:net').Socket.prototype, ['connect']);
closed(require('node:net').Server.prototype, ['listen']);
closed(require('node:net'), ['connect', 'createConnection']);
closed(require('node:tls'), ['connect']);
closed(require('node:http'), ['request', 'get']);
closed(require('node:https'), ['request', 'get']);
closed(require('node:http2'), ['connect']);
closed(require('node:dns'), ['lookup', 'resolve', 'resolve4', 'resolve6']);
closed(require('node:dns').promises, ['lookup', 'resolve']);
closed(require('node:dgram'), ['createSocket']);
closed(require('node:child_process'), ['spawn', 'exec', 'execFile', 'fork', 'spawnSync']);
closed(globalThis, ['fetch', 'WebSocket', 'EventSource']);
