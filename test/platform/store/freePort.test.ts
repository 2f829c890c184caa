import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort, isPortFree } from '../../../src/platform/store/freePort.ts';

describe('A port for the store', () => {
  it('is free, and of those that no outgoing connection is ever given', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()));
    for (const port of ports) assert.ok(port >= 20_000 && port < 32_000, String(port));
    assert.ok(new Set(ports).size > 1, 'two stores rarely meet on one');
  });

  it('is the preferred one when that is free', async () => {
    const port = await freePort();
    assert.equal(await freePort(port), port);
  });

  it('is another one when somebody listens on the preferred one', async () => {
    const server = createServer();
    const port = await freePort();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    assert.equal(await isPortFree(port), false);
    assert.notEqual(await freePort(port), port);
    server.close();
    await once(server, 'close');
    assert.equal(await isPortFree(port), true);
  });
});
