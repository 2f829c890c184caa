import assert from 'node:assert/strict';
import { errorHandler } from '../../../src/http/middleware/errorHandler.ts';
import { badInput } from '../../../src/kernel/appError.ts';
import { contextOf, type Asked } from '../../support/middleware.ts';

/** The answer to a request in which a later step threw this. */
async function answerTo(thrown: Error | undefined, asked: Asked = {}, body?: Buffer) {
  const faults: unknown[] = [];
  const ctx = contextOf(asked);
  ctx.state.body = body;
  await errorHandler((fault) => faults.push(fault))(ctx, () =>
    thrown === undefined ? Promise.resolve() : Promise.reject(thrown),
  );
  const { statusCode } = ctx.res;
  return { ctx, faults, statusCode, connection: ctx.res.getHeader('connection') };
}

describe('What a step of a request throws', () => {
  it('is answered as a refusal with its code', async () => {
    const { ctx, statusCode, faults } = await answerTo(badInput('body', 'cut_off', 'Cut off.'));
    assert.equal(statusCode, 400);
    assert.equal(ctx.state.refusal?.code, 'BAD_INPUT');
    assert.equal(ctx.state.note.code, 'BAD_INPUT');
    assert.deepEqual(faults, []);
  });

  it('is told to us and masked when it is a fault', async () => {
    const fault = new Error('secret');
    const { ctx, statusCode, faults } = await answerTo(fault);
    assert.equal(statusCode, 500);
    assert.deepEqual(faults, [fault]);
    assert.ok(!JSON.stringify(ctx.state.refusal).includes('secret'));
  });

  it('ends the connection where a body was left unread', async () => {
    for (const headers of [{ 'content-length': '5' }, { 'transfer-encoding': 'chunked' }]) {
      const { connection } = await answerTo(badInput('a', 'too_long', 'c'), {
        method: 'POST',
        headers,
      });
      assert.equal(connection, 'close');
    }
  });

  it('leaves the connection open where there is no body, or it was read', async () => {
    const refused = badInput('a', 'too_long', 'c');
    assert.equal((await answerTo(refused)).connection, undefined);
    const empty = { method: 'POST', headers: { 'content-length': '0' } };
    assert.equal((await answerTo(refused, empty)).connection, undefined);
    const post = { method: 'POST', headers: { 'content-length': '5' } };
    assert.equal((await answerTo(refused, post, Buffer.alloc(5))).connection, undefined);
  });

  it('is nothing where all went well', async () => {
    const { ctx } = await answerTo(undefined);
    assert.equal(ctx.res.writableEnded, false);
    assert.equal(ctx.state.refusal, undefined);
  });
});
