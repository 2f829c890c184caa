import assert from 'node:assert/strict';
import { listFiles, read } from '../support/tree.ts';

interface Lock {
  readonly packages: Record<string, { version?: string; resolved?: string }>;
}
interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

const lock = JSON.parse(read('package-lock.json')) as Lock;
const manifest = JSON.parse(read('package.json')) as Manifest;
const copiesOf = (name: string): string[] =>
  Object.keys(lock.packages).filter(
    (path) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`),
  );

describe('The packages', () => {
  for (const name of ['mongodb', 'bson', 'graphql', 'react', 'mongoose'])
    it(`hold one copy of ${name}`, () => {
      assert.deepEqual(copiesOf(name), [`node_modules/${name}`]);
    });

  it('are pinned to exact versions', () => {
    const all = {
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    };
    const loose = Object.entries(all).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version),
    );
    assert.deepEqual(loose, []);
  });

  it('use the driver in the version that mongoose asks for', () => {
    const asked = lock.packages['node_modules/mongoose'] as {
      dependencies?: Record<string, string>;
    };
    const [major, minor] = (asked.dependencies?.['mongodb'] ?? '').replace('~', '').split('.');
    assert.ok(manifest.dependencies['mongodb']?.startsWith(`${String(major)}.${String(minor)}.`));
  });

  it('leave no address of a registry in the lock file', () => {
    const addressed = Object.entries(lock.packages).filter(
      ([, { resolved }]) => resolved !== undefined,
    );
    assert.deepEqual(addressed, []);
  });

  it('and the licence of what ships is told', () => {
    assert.ok(listFiles().includes('LICENSE'));
    const table = read('NOTICE.md').split('## Server')[1]?.split('\n## ')[0] ?? '';
    const told = [...table.matchAll(/^\| ([^|]+)\|/gmu)]
      .flatMap(([, cell]) => (cell ?? '').split(','))
      .map((name) => name.replace(/\(.*\)/u, '').trim())
      .filter((name) => name !== 'package' && !name.startsWith('--'));
    const ships = { ...manifest.dependencies, ...manifest.optionalDependencies };
    assert.deepEqual(told.sort(), Object.keys(ships).sort());
  });
});
