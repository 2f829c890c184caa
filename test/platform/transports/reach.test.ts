import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { letterFolder } from '../../../src/platform/transports/letterFolder.ts';
import { signedHttpTransport } from '../../../src/platform/transports/signedHttpTransport.ts';
import { smtpTransport } from '../../../src/platform/transports/smtpTransport.ts';
import { TransportUnavailable } from '../../../src/platform/transports/transport.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';
import { httpReceiver } from './httpReceiver.ts';
import { deadPort, mailServer, relayUser } from './mailServer.ts';

const from = 'town@example.org';
const timeoutMs = 2_000;
const key = Buffer.alloc(32, 7);
const relayAt = (port: number, word: string) =>
  smtpTransport({
    url: `smtp://${relayUser.user}:${word}@127.0.0.1:${String(port)}`,
    from,
    timeoutMs,
  });

describe('Whether a server is there', () => {
  it('is asked of a mail relay by signing in; no letter is sent', async () => {
    const relay = await mailServer();
    await relayAt(relay.port, encodeURIComponent(relayUser.pass)).reach();
    await assert.rejects(relayAt(relay.port, 'wrong').reach(), TransportUnavailable);
    assert.deepEqual([relay.taken, relay.named], [[], []]);
    await relay.close();
    await assert.rejects(relayAt(await deadPort(), 'any').reach(), TransportUnavailable);
  });

  it('is asked of a gateway without a message: whatever it answers, it is there', async () => {
    const gateway = await httpReceiver((response) => response.writeHead(405).end());
    const at = (url: string) => signedHttpTransport({ url, key, timeoutMs }, () => new Date());
    await at(gateway.url).reach();
    assert.deepEqual(
      gateway.received.map(({ method }) => method),
      ['OPTIONS'],
    );
    await gateway.close();
    const dead = `http://127.0.0.1:${String(await deadPort())}`;
    await assert.rejects(at(dead).reach(), TransportUnavailable);
  });

  it('is asked of a folder by whether it can be written', async () => {
    const scratch = scratchFolder();
    const folder = join(scratch.path, 'letters');
    const transport = letterFolder({ folder, form: 'text' });
    await transport.reach();
    rmSync(folder, { recursive: true });
    await assert.rejects(transport.reach(), TransportUnavailable);
    scratch.remove();
  });
});
