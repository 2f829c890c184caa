import assert from 'node:assert/strict';
import { IncomingBodies } from '../../../src/http/incomingBodies.ts';
import { bodyBytesMax, requestBody } from '../../../src/http/middleware/requestBody.ts';
import { contextOf, outcomeOf, type Asked } from '../../support/middleware.ts';

/** What became of a request whose body comes in these pieces. */
async function sent(asked: Asked, ...pieces: string[]) {
  const ctx = contextOf({ method: 'POST', ...asked });
  const clients: string[] = [];
  class Watched extends IncomingBodies {
    override receive(...said: Parameters<IncomingBodies['receive']>) {
      clients.push(said[2]);
      return super.receive(...said);
    }
  }
  let continued = 0;
  ctx.res.writeContinue = () => {
    continued += 1;
  };
  for (const piece of pieces) ctx.req.push(piece);
  ctx.req.push(null);
  const outcome = await outcomeOf(requestBody(new Watched()), ctx);
  const { body } = ctx.state;
  return { outcome, clients, continued, text: body && Buffer.from(body).toString() };
}
const long = (length: number) => ({ headers: { 'content-length': String(length) } });

describe('The body of a request', () => {
  it('is there, whole, before the request goes on', async () => {
    const { outcome, text, clients, continued } = await sent(long(6), 'abc', 'def');
    assert.deepEqual([outcome, text, continued], ['passed', 'abcdef', 0]);
    assert.deepEqual(clients, ['192.0.2.1']);
  });

  it('is counted with its client: of IPv6 the whole household', async () => {
    const ctx = contextOf({ method: 'POST', ...long(0) });
    ctx.state.clientAddress = '2001:db8:1:2:3:4:5:6';
    const clients: string[] = [];
    class Watched extends IncomingBodies {
      override receive(...[, , client]: Parameters<IncomingBodies['receive']>) {
        clients.push(client);
        return Promise.resolve(Buffer.of());
      }
    }
    assert.equal(await outcomeOf(requestBody(new Watched()), ctx), 'passed');
    assert.deepEqual(clients, ['2001:db8:1:2::']);
  });

  it('is asked for where the client waits to be asked', async () => {
    const { headers } = long(3);
    const { outcome, continued } = await sent(
      { headers: { ...headers, expect: '100-continue' } },
      'abc',
    );
    assert.deepEqual([outcome, continued], ['passed', 1]);
  });

  it('says how long it is: refused with 411', async () => {
    const { outcome, clients } = await sent({ headers: { 'transfer-encoding': 'chunked' } }, 'abc');
    assert.deepEqual((outcome as { status: number }).status, 411);
    assert.deepEqual((outcome as { detail: object }).detail, {
      field: 'content-length',
      reason: 'length_needed',
    });
    assert.deepEqual(clients, []);
  });

  it('has at most 100 kB: a longer one is refused before it is read', async () => {
    assert.equal(bodyBytesMax, 100_000);
    const { outcome: whole } = await sent(long(100_000), 'x'.repeat(100_000));
    assert.equal(whole, 'passed');
    const { outcome, clients } = await sent(long(100_001), 'x');
    const { code, detail } = outcome as { code: string; detail: object };
    assert.deepEqual([code, detail], ['TOO_LARGE', { reason: 'body', limit: 100_000 }]);
    assert.deepEqual(clients, []);
  });

  it('is no matter of a GET', async () => {
    const { outcome, text } = await sent({ method: 'GET' });
    assert.deepEqual([outcome, text], ['passed', undefined]);
  });
});
