import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { openApiClient, useApiClient, type OpenApiClient } from '../../support/apiClient.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';

const index =
  '<!doctype html><title>枫桥</title><script type="module" src="/assets/a-1b2c.js"></script>';
const script = 'console.log("枫桥");'.repeat(50);
const html = { accept: 'text/html,application/xhtml+xml' };

function buildPage(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), index);
  writeFileSync(join(folder, 'assets', 'a-1b2c.js'), script);
  writeFileSync(join(folder, 'assets', 'a-1b2c.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'assets', 'a-1b2c.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'sw.js'), 'self.x = 1;');
  writeFileSync(join(folder, '.hidden'), 'secret');
}

for (const env of [{}, { NODE_ENV: 'production' }])
  describe(`The page ${'NODE_ENV' in env ? 'in production' : 'of an installation'}`, () => {
    const folder = scratchFolder();
    after(() => {
      folder.remove();
    });
    const api = useApiClient(() => {
      buildPage(folder.path);
      return { pageFolder: folder.path, env };
    });
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(api().url + path, { headers });

    it('is served at / and at every route of its own', async () => {
      for (const path of ['/', '/case/2026-12', '/record?x=1', '/a/b/c/', '/社区/吵']) {
        const answer = await get(path, html);
        assert.equal(answer.status, 200, path);
        assert.equal(await answer.text(), index);
        assert.match(answer.headers.get('content-type') ?? '', /^text\/html;\s*charset=utf-8$/u);
        assert.equal(answer.headers.get('cache-control'), 'no-cache');
      }
    });

    it('is served at / to whoever asks for anything at all', async () => {
      for (const headers of [{ accept: '*/*' }, { accept: 'image/png' }]) {
        const answer = await get('/', headers);
        assert.deepEqual([answer.status, await answer.text()], [200, index]);
      }
    });

    it('stays for a year where the name holds a hash, and is asked for again elsewhere', async () => {
      const asset = await get('/assets/a-1b2c.js');
      assert.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.match(asset.headers.get('content-type') ?? '', /javascript/u);
      const worker = await get('/sw.js');
      assert.equal(worker.headers.get('cache-control'), 'no-cache');
      const again = await get('/sw.js', { 'if-none-match': worker.headers.get('etag') ?? '' });
      assert.equal(again.status, 304);
    });

    it('goes out compressed as it was built, to who takes that', async () => {
      const asset = await get('/assets/a-1b2c.js', { 'accept-encoding': 'gzip' });
      assert.equal(asset.headers.get('content-encoding'), 'gzip');
      assert.match(asset.headers.get('vary') ?? '', /accept-encoding/iu);
      assert.equal(await asset.text(), script);
      const smaller = await get('/assets/a-1b2c.js', { 'accept-encoding': 'gzip, br' });
      assert.equal(smaller.headers.get('content-encoding'), 'br');
      assert.equal(await smaller.text(), script);
      const plain = await get('/assets/a-1b2c.js', { 'accept-encoding': 'identity' });
      assert.equal(plain.headers.get('content-encoding'), null);
      assert.equal(await plain.text(), script);
    });

    it('has no page in place of a missing file, nor for who asks for no page', async () => {
      for (const path of ['/assets/gone-9z.js', '/favicon.ico', '/a/b.png', '/a.b/c.7'])
        assert.equal((await get(path, html)).status, 404, path);
      assert.equal((await get('/v1.0/case', html)).status, 200, 'a point further up is none');
      assert.equal(await (await get('/a/b.png', html)).text(), 'There is nothing here.\n');
      for (const accept of ['*/*', 'text/html;q=0', 'text/html;q=0, image/png'])
        assert.equal((await get('/case/2026-12', { accept })).status, 404, accept);
      assert.equal((await get('/case/2026-12', { accept: 'application/json' })).status, 404);
      assert.equal((await get('/health')).status, 404);
    });

    it('is asked for by whole names: no file is guessed behind a shorter one', async () => {
      for (const path of ['/index', '/sw', '/assets/a-1b2c'])
        assert.equal((await get(path)).status, 404, path);
    });

    it('gives out nothing that lies outside its folder', async () => {
      const raw = (path: string) =>
        new Promise<string>((resolve, reject) => {
          const asking = request({ port: api().port, host: '127.0.0.1', path }, (answer) => {
            let text = `${String(answer.statusCode)} `;
            answer.on('data', (part: Buffer) => (text += part.toString()));
            answer.on('end', () => {
              resolve(text);
            });
          });
          asking.on('error', reject);
          asking.end();
        });
      for (const path of [
        '/../keys.json',
        '/..%2f..%2fpackage.json',
        '/assets/../../x',
        '//etc/passwd',
        '/%00',
        '/%',
      ])
        assert.match(await raw(path), /^404 /u, path);
    });

    it('loads only what we serve and stands in nobody’s frame', async () => {
      const { headers } = await get('/', html);
      const policy = headers.get('content-security-policy') ?? '';
      assert.deepEqual(policy.split(';'), [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ]);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('x-frame-options'), 'SAMEORIGIN');
      assert.equal(headers.get('referrer-policy'), 'same-origin');
      assert.equal(headers.get('x-powered-by'), null);
      assert.equal(headers.has('strict-transport-security'), 'NODE_ENV' in env);
    });

    it('is only read', async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await fetch(api().url, { method, body: 'x' });
        assert.equal(answer.status, 405, method);
        assert.equal(answer.headers.get('allow'), 'GET, HEAD');
      }
      const head = await fetch(api().url, { method: 'HEAD', headers: html });
      assert.equal(head.status, 200);
      assert.equal(await head.text(), '');
    });
  });

describe('Before the page is built', () => {
  let api: OpenApiClient;
  const folder = scratchFolder();
  before(async () => {
    api = await openApiClient({ pageFolder: folder.path });
  });
  after(async () => {
    await api.close();
    folder.remove();
  });

  it('the server says so, and what to do; the rest of it works', async () => {
    const answer = await fetch(api.url, { headers: html });
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '5');
    assert.match(await answer.text(), /npm run build/u);
    assert.ok('serverTime' in (await api.client().get('{ serverTime }')));
  });

  it('and serves it as soon as it is there', async () => {
    buildPage(folder.path);
    assert.equal((await fetch(api.url, { headers: html })).status, 200);
  });
});
