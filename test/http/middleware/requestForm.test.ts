import assert from 'node:assert/strict';
import { HttpRefusal } from '../../../graphql/errors.ts';
import { AppError } from '../../../src/kernel/appError.ts';
import { requestForm, requestHead } from '../../../src/http/middleware/requestForm.ts';
import { contextOf, outcomeOf, type Asked } from '../../support/middleware.ts';

/** `passed`, or status (a refusal without one of its own: code), field and reason. */
async function said(middleware: typeof requestForm, asked: Asked): Promise<unknown> {
  const outcome = await outcomeOf(middleware, contextOf(asked));
  if (!(outcome instanceof AppError)) return outcome;
  const { field, reason } = outcome.detail;
  return [outcome instanceof HttpRefusal ? outcome.status : outcome.code, field, reason];
}

describe('The head of a request', () => {
  const host = 'fengqiao.example';

  it('names the host, but in HTTP/1.0', async () => {
    assert.equal(await said(requestHead, { headers: { host } }), 'passed');
    assert.deepEqual(await said(requestHead, {}), ['BAD_INPUT', 'host', 'missing']);
    assert.equal(await said(requestHead, { httpVersion: '1.0' }), 'passed');
  });

  it('names it once: a proxy may have read the other', async () => {
    const naming = (...rawHeaders: string[]) => {
      const ctx = contextOf({ headers: { host } });
      ctx.req.rawHeaders = rawHeaders;
      return outcomeOf(requestHead, ctx);
    };
    const repeated = (outcome: unknown) =>
      outcome instanceof AppError && outcome.detail.reason === 'repeated';
    assert.ok(repeated(await naming('Host', host, 'HOST', 'evil.example')));
    assert.ok(repeated(await naming('host', host, 'accept', 'host', 'host', host)));
    assert.equal(await naming('Host', host, 'Accept', 'host', 'Hosts', host), 'passed');
  });

  it('expects nothing but 100-continue, in any case', async () => {
    for (const expect of ['100-continue', '100-Continue'])
      assert.equal(await said(requestHead, { headers: { host, expect } }), 'passed', expect);
    for (const expect of ['200-ok', ''])
      assert.deepEqual(
        await said(requestHead, { headers: { host, expect } }),
        [417, 'expect', 'expectation'],
        expect,
      );
  });
});

describe('The form of a request to the API', () => {
  const post = (headers: Record<string, string>): Asked => ({ method: 'POST', headers });

  it('is a GET or a POST, and others learn which', async () => {
    assert.equal(await said(requestForm, { method: 'GET' }), 'passed');
    for (const method of ['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']) {
      assert.deepEqual(await said(requestForm, { method }), [405, 'method', 'method'], method);
      const refusal = await outcomeOf(requestForm, contextOf({ method }));
      assert.ok(refusal instanceof HttpRefusal);
      assert.deepEqual(refusal.headers, { allow: 'GET, POST' });
    }
  });

  it('is JSON when something is sent', async () => {
    for (const type of [
      'application/json',
      'APPLICATION/JSON',
      'application/json;charset=utf-8',
      'application/json ; charset=utf-8',
      'application/json; charset="UTF8"',
      'application/json; profile=x',
    ])
      assert.equal(await said(requestForm, post({ 'content-type': type })), 'passed', type);
    for (const headers of [
      {},
      { 'content-type': 'application/jsonp' },
      { 'content-type': 'x-application/json' },
      { 'content-type': 'application/json charset=utf-8' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'application/json;profile=x;Charset = "gbk"' },
    ])
      assert.deepEqual(
        await said(requestForm, post(headers)),
        [415, 'content-type', 'media_type'],
        JSON.stringify(headers),
      );
  });

  it('is sent as it is, not compressed', async () => {
    const json = { 'content-type': 'application/json' };
    assert.equal(
      await said(requestForm, post({ ...json, 'content-encoding': 'Identity' })),
      'passed',
    );
    for (const coding of ['gzip', 'br', 'deflate, gzip', ''])
      assert.deepEqual(
        await said(requestForm, post({ ...json, 'content-encoding': coding })),
        [415, 'content-encoding', 'media_type'],
        coding,
      );
  });

  it('takes an answer that the API has, and keeps which', async () => {
    const taken = async (accept?: string) => {
      const ctx = contextOf({ headers: accept === undefined ? {} : { accept } });
      const outcome = await outcomeOf(requestForm, ctx);
      return outcome === 'passed' ? ctx.state.mediaType : outcome;
    };
    const graphql = 'application/graphql-response+json';
    assert.equal(await taken(), 'application/json');
    assert.equal(await taken('*/*'), 'application/json');
    assert.equal(await taken('application/json'), 'application/json');
    assert.equal(await taken(`${graphql}, application/json;q=0.9`), graphql);
    assert.equal(await taken(`${graphql};q=0.5, application/json`), 'application/json');
    assert.equal(await taken(`${graphql}; charset=utf-8`), graphql);
    // The same header again is answered alike.
    for (let time = 0; time < 2; time += 1)
      assert.deepEqual(await said(requestForm, { headers: { accept: 'image/png' } }), [
        406,
        'accept',
        'media_type',
      ]);
  });
});
