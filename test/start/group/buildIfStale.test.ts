import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, generateIfStale } from '../../../src/start/group/buildIfStale.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';

/** A checkout in small: sources, and builders that write down that they ran (or fail, when told to). */
function smallCheckout() {
  const folder = scratchFolder();
  const put = (path: string, text: string) => {
    mkdirSync(join(folder.path, path, '..'), { recursive: true });
    writeFileSync(join(folder.path, path), text);
  };
  const builder = (name: string) => `
    const fs = require('node:fs');
    if (fs.existsSync('broken')) { console.error('cannot read src/broken.ts'); process.exit(3); }
    fs.appendFileSync('ran', '${name} ');`;
  put('node_modules/@graphql-codegen/cli/esm/bin.js', builder('types'));
  put('node_modules/typescript/bin/tsc', builder('server'));
  put('node_modules/vite/bin/vite.js', builder('page'));
  for (const path of [
    'src/a.ts',
    'src/modules/m/m.invariants.ts',
    'src/start/composeModules.ts',
    'graphql/b.graphql',
    'jobs/c.ts',
    'web/src/d.tsx',
    'codegen.ts',
    'tsconfig.json',
    'tsconfig.build.json',
  ])
    put(path, path);
  const ran = () => {
    const path = join(folder.path, 'ran');
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').sort() : [];
  };
  return { ...folder, put, ran };
}

describe('What is stale is built', () => {
  const silent = () => undefined;

  it('every part the first time, nothing the second', async () => {
    const checkout = smallCheckout();
    await buildIfStale(checkout.path, silent);
    assert.deepEqual(checkout.ran(), ['page', 'server', 'types']);
    await buildIfStale(checkout.path, silent);
    assert.deepEqual(checkout.ran(), ['page', 'server', 'types']);
    checkout.remove();
  });

  it('only the part whose sources changed', async () => {
    const checkout = smallCheckout();
    await buildIfStale(checkout.path, silent);
    checkout.put('web/src/new.tsx', 'new');
    await buildIfStale(checkout.path, silent);
    assert.deepEqual(checkout.ran(), ['page', 'page', 'server', 'types']);
    checkout.put('jobs/c.ts', 'changed by one');
    await buildIfStale(checkout.path, silent);
    assert.deepEqual(checkout.ran(), ['page', 'page', 'server', 'server', 'types']);
    checkout.remove();
  });

  it('with the types first when the schema changed, or what a module brings', async () => {
    const checkout = smallCheckout();
    await buildIfStale(checkout.path, silent);
    checkout.put('graphql/b.graphql', 'type B');
    await generateIfStale(checkout.path, silent);
    assert.deepEqual(checkout.ran(), ['page', 'server', 'types', 'types']);
    checkout.put('src/modules/new/new.invariants.ts', 'new');
    await generateIfStale(checkout.path, silent);
    assert.deepEqual(checkout.ran(), ['page', 'server', 'types', 'types', 'types']);
    checkout.remove();
  });

  it('and a failure is told in the builder’s own words, and tried again next time', async () => {
    const checkout = smallCheckout();
    checkout.put('broken', '');
    await assert.rejects(
      buildIfStale(checkout.path, silent),
      /failed[\s\S]*cannot read src\/broken\.ts/u,
    );
    assert.equal(existsSync(join(checkout.path, 'dist/.built')), false);
    checkout.remove();
  });
});
