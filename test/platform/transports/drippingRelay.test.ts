import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { smtpTransport } from '../../../src/platform/transports/smtpTransport.ts';
import { TransportUnavailable } from '../../../src/platform/transports/transport.ts';
import { rawServer } from './mailServer.ts';

const letter = {
  id: 'notice-7',
  to: 'wang.fang@example.org',
  subject: '提醒',
  text: '请登录查看。',
};

/** Sends a line now and then, of an answer that never comes to its end. */
function drip(socket: Socket): void {
  const dripping = setInterval(() => socket.write('250-and\r\n'), 10);
  socket.on('close', () => {
    clearInterval(dripping);
  });
}

const beforeTheLetter = (socket: Socket): void => {
  socket.write('220 hello\r\n');
  drip(socket);
};

const afterTheLetter = (socket: Socket): void => {
  socket.write('220 hello\r\n');
  let inData = false;
  const lines = createInterface(socket);
  // Whoever is cut off may cut us off first: that is no fault of this relay.
  lines.on('error', () => undefined);
  lines.on('line', (line) => {
    if (inData && line === '.') drip(socket);
    else if (line === 'DATA') inData = socket.write('354 go on\r\n');
    else if (!inData) socket.write('250 yes\r\n');
  });
};

describe('A mail relay that never ends its answer', () => {
  for (const [when, relay] of [
    ['before the letter', beforeTheLetter],
    ['after the letter', afterTheLetter],
  ] as const)
    it(`is cut off ${when}: it holds up no other letter, and this one is tried again`, async () => {
      const server = await rawServer(relay);
      const url = `smtp://127.0.0.1:${String(server.port)}`;
      const mail = smtpTransport({ url, from: 'town@example.org', timeoutMs: 60 });
      try {
        await assert.rejects(mail.deliver(letter), TransportUnavailable);
        if (relay === beforeTheLetter) await assert.rejects(mail.reach(), TransportUnavailable);
      } finally {
        await server.close();
      }
    });
});
