import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { crossSite } from '../../../src/http/middleware/crossSite.ts';
import { contextOf, outcomeOf } from '../../support/middleware.ts';

const own = 'https://fengqiao.example';
const other = 'https://other.example';
const listed = 'https://partner.example';
const json = { 'content-type': 'application/json' };
const ours = { 'x-fengqiao': '1' };

/** `passed`, or the reason of the refusal. */
async function ask(method: string, headers: Record<string, string>): Promise<unknown> {
  const ctx = contextOf({ method, headers: { host: 'fengqiao.example', ...headers } });
  const outcome = await outcomeOf(crossSite([listed], 0), ctx);
  if (!(outcome instanceof AppError)) return outcome;
  assert.equal(outcome.code, 'FORBIDDEN');
  return outcome.detail.reason;
}

describe('The guard against other sites', () => {
  it('lets no other origin in by any method, whatever else it sends', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE'])
      assert.equal(await ask(method, { origin: other, ...json, ...ours }), 'origin', method);
  });

  it('lets its own page and the listed ones in', async () => {
    for (const origin of [own, listed])
      for (const method of ['GET', 'POST'])
        assert.equal(await ask(method, { origin, ...json }), 'passed', `${method} ${origin}`);
  });

  it('asks an own page, too, for what a plain form cannot send', async () => {
    assert.equal(await ask('POST', { origin: own, 'content-type': 'text/plain' }), 'csrf');
  });

  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    it(`refuses a ${method} that a form can send, with or without a type`, async () => {
      assert.equal(await ask(method, {}), 'csrf');
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'text/plain',
        ' \t text/plain',
        'TEXT/Plain;charset=utf-8',
      ])
        assert.equal(await ask(method, { 'content-type': type }), 'csrf', type);
    });

    it(`takes a ${method} with JSON, or with our header and any body`, async () => {
      assert.equal(await ask(method, json), 'passed');
      assert.equal(await ask(method, ours), 'passed');
      assert.equal(await ask(method, { ...ours, 'content-type': 'text/plain' }), 'passed');
    });
  }

  it('takes a type that only names a form further on', async () => {
    assert.equal(
      await ask('POST', { 'content-type': 'application/json; was=text/plain' }),
      'passed',
    );
  });

  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    it(`answers a ${method} of a program and of its own pages, never one that a browser sends for another site`, async () => {
      assert.equal(await ask(method, {}), 'passed');
      for (const site of ['same-origin', 'none'])
        assert.equal(await ask(method, { 'sec-fetch-site': site }), 'passed', site);
      for (const site of ['cross-site', 'same-site', ''])
        assert.equal(await ask(method, { 'sec-fetch-site': site }), 'cross_site', site);
    });

  it('believes the origin of a listed page before what the browser calls its site', async () => {
    assert.equal(await ask('GET', { origin: listed, 'sec-fetch-site': 'cross-site' }), 'passed');
  });
});
