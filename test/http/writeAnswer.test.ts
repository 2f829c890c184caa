import assert from 'node:assert/strict';
import type { ApiAnswer } from '../../graphql/closeErrors.ts';
import { toApiError, HttpRefusal } from '../../graphql/errors.ts';
import { AppError } from '../../src/kernel/appError.ts';
import { GraphQLError } from 'graphql';
import { writeAnswer } from '../../src/http/writeAnswer.ts';
import { contextOf } from '../support/middleware.ts';
import type { MediaType } from '../../src/http/requestState.ts';

/** What goes out for an answer. */
function written(
  answer: ApiAnswer,
  mediaType: MediaType = 'application/json',
  headersSent = false,
) {
  const ctx = contextOf({});
  ctx.state.mediaType = mediaType;
  const pieces: string[] = [];
  ctx.res.write = ((piece: string, encoding: BufferEncoding) => {
    pieces.push(Buffer.from(piece, encoding).toString('utf8'));
    return true;
  }) as typeof ctx.res.write;
  if (headersSent) ctx.res.writeHead(200);
  let head: readonly string[] = [];
  const begin = ctx.res.writeHead.bind(ctx.res);
  ctx.res.writeHead = ((status: number, headers: string[]) => {
    head = headers;
    return begin(status, headers);
  }) as typeof ctx.res.writeHead;
  writeAnswer(ctx, answer);
  const { statusCode, destroyed } = ctx.res;
  const header = (name: string) => (head.includes(name) ? head[head.indexOf(name) + 1] : undefined);
  return { ctx, pieces, statusCode, destroyed, header };
}
const refused = (thrown: unknown): ApiAnswer => {
  const refusal = toApiError(thrown, 'r');
  return { result: { errors: [refusal.error] }, refusal };
};

describe('An answer of the API', () => {
  it('goes out in one piece, is kept by nobody, and is taken for what it says it is', () => {
    const { ctx, pieces, statusCode, header } = written({ result: { data: { a: '枫桥' } } });
    assert.deepEqual(pieces, ['{"data":{"a":"枫桥"}}']);
    assert.equal(statusCode, 200);
    assert.equal(header('content-type'), 'application/json; charset=utf-8');
    assert.equal(header('cache-control'), 'no-store');
    assert.equal(header('x-content-type-options'), 'nosniff');
    assert.equal(header('content-length'), '23');
    assert.equal(header('x-request-id'), 'r');
    assert.equal(ctx.respond, false);
    assert.equal(ctx.state.refusal, undefined);
  });

  it('of any length goes out as it is, its end right after it', async () => {
    for (const length of [1, 80_000, 150_000, 300_000]) {
      const text = '漏水🚰'.repeat(length / 4 + 1);
      const { ctx, pieces, header } = written({ result: { data: { text } } });
      const expected = JSON.stringify({ data: { text } });
      assert.deepEqual(pieces, [expected]);
      assert.equal(header('content-length'), String(Buffer.byteLength(expected)));
      await new Promise(setImmediate);
      assert.equal(ctx.res.writableEnded, true);
    }
  });

  it('has the media type that was asked for', () => {
    const { header } = written({ result: { data: null } }, 'application/graphql-response+json');
    assert.equal(header('content-type'), 'application/graphql-response+json; charset=utf-8');
  });

  it('that refuses has its status and headers, and is noted', () => {
    const late = refused(new AppError('TOO_MANY', 'Wait.', { retryAfterS: 3 }));
    const { ctx, statusCode, header } = written(late);
    assert.deepEqual([statusCode, header('retry-after')], [429, '3']);
    assert.equal(ctx.state.refusal, late.refusal);
    const form = refused(
      new HttpRefusal(405, 'Ask.', { reason: 'method' }, { allow: 'GET, POST' }),
    );
    assert.deepEqual([written(form).statusCode, written(form).header('allow')], [405, 'GET, POST']);
  });

  it('to a mistake in the document is of status 200 in plain JSON alone', () => {
    const mistake = refused(new GraphQLError('Cannot query field "nothing".'));
    assert.equal(written(mistake).statusCode, 200);
    assert.equal(written(mistake, 'application/graphql-response+json').statusCode, 400);
  });

  it('that has begun already is broken off: nobody takes half an answer for a whole one', () => {
    const { pieces, destroyed } = written({ result: { data: {} } }, 'application/json', true);
    assert.deepEqual([pieces, destroyed], [[], true]);
  });

  it('goes to nobody when the client is gone', () => {
    const ctx = contextOf({});
    ctx.res.destroy();
    writeAnswer(ctx, { result: { data: {} } });
    assert.equal(ctx.res.writableEnded, false);
  });
});
