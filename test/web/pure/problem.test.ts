import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { CombinedError } from 'urql';
import { errorCodes } from '../../../src/kernel/appError.ts';
import { packageRoot } from '../../../src/platform/packageRoot.ts';
import { isOfOtherPerson, problemOf } from '../../../web/src/talk/problem.ts';

const refused = (extensions: Record<string, unknown>) =>
  new CombinedError({ graphQLErrors: [new GraphQLError('no', { extensions })] });

const failed = (status?: number) =>
  new CombinedError({
    networkError: new Error('failed'),
    response: status === undefined ? undefined : new Response('', { status }),
  });

interface Catalogue {
  readonly problem: Readonly<Record<string, { happened: string; advice: string }>>;
}

const catalogue = (language: string) =>
  JSON.parse(
    readFileSync(join(packageRoot(), 'web', 'src', 'words', language, 'shell.json'), 'utf8'),
  ) as Catalogue;

describe('A problem of a request', () => {
  for (const code of errorCodes)
    it(`is told by its code: ${code}`, () => {
      assert.equal(problemOf(refused({ code })).code, code);
      for (const language of ['zh-CN', 'en']) {
        const words = catalogue(language).problem[code];
        assert.ok(words?.happened && words.advice, `${language} says what happened and what to do`);
      }
    });

  it('keeps the detail that words need, and only of the right kind', () => {
    const detail = { reason: 'too_long', field: 'body', limit: 5_000, retryAfterS: 60 };
    assert.deepEqual(problemOf(refused({ code: 'BAD_INPUT', ...detail })), {
      code: 'BAD_INPUT',
      ...detail,
    });
    assert.deepEqual(problemOf(refused({ code: 'BAD_INPUT', reason: 7, limit: 'many' })), {
      code: 'BAD_INPUT',
    });
  });

  it('is our own fault when the code is unknown, with the number to quote', () => {
    assert.deepEqual(problemOf(refused({ code: 'NEW_CODE', requestId: 'r-1' })), {
      code: 'INTERNAL',
      requestId: 'r-1',
    });
  });

  it('is the network when nothing answered, and the status when something did', () => {
    assert.equal(problemOf(failed()).code, 'NETWORK');
    for (const [status, code] of [
      [401, 'NOT_SIGNED_IN'],
      [413, 'TOO_LARGE'],
      [429, 'TOO_MANY'],
      [408, 'TIMEOUT'],
      [502, 'UNAVAILABLE'],
      [503, 'UNAVAILABLE'],
      [521, 'UNAVAILABLE'],
      [504, 'TIMEOUT'],
      [500, 'INTERNAL'],
    ] as const)
      assert.equal(problemOf(failed(status)).code, code, String(status));
  });

  it('says how long the server, or a proxy before it, asks to wait: in seconds, or until a moment', () => {
    const asking = (retryAfter: string) =>
      problemOf(
        new CombinedError({
          networkError: new Error('failed'),
          response: new Response('', { status: 429, headers: { 'retry-after': retryAfter } }),
        }),
      ).retryAfterS;
    assert.equal(asking('90'), 90);
    const until = asking(new Date(Date.now() + 120_000).toUTCString()) ?? 0;
    assert.ok(until >= 119 && until <= 121, String(until));
    assert.equal(asking(new Date(0).toUTCString()), 0, 'a moment that is over');
    assert.equal(asking('soon'), undefined);
  });

  it('is of another person where the session is another one, or none', () => {
    assert.ok(isOfOtherPerson({ code: 'CONFLICT', reason: 'other_person' }));
    assert.ok(isOfOtherPerson({ code: 'NOT_SIGNED_IN' }));
    assert.ok(!isOfOtherPerson({ code: 'CONFLICT', reason: 'key_reused' }));
    assert.ok(!isOfOtherPerson({ code: 'FORBIDDEN' }));
  });
});
