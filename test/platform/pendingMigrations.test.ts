import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrations } from '../../src/migrations/migrations.ts';
import type { Migration } from '../../src/platform/migration.ts';
import { pendingMigrations } from '../../src/platform/pendingMigrations.ts';
import { appliedIn } from '../../src/platform/store/prepareStore.ts';

const migration = (name: string): Migration => ({
  name,
  kind: 'EXPAND',
  about: name,
  run: () => Promise.resolve(),
});

describe('The migrations', () => {
  it('are every file of their folder, each under its own name', () => {
    const folder = fileURLToPath(new URL('../../src/migrations/', import.meta.url));
    const files = readdirSync(folder).filter((name) => /^\d/u.test(name));
    assert.deepEqual(migrations.map(({ name }) => `${name}.ts`).toSorted(), files.toSorted());
  });

  it('are named by the minute they were written, and tell people what happens', () => {
    for (const { name, about } of migrations) {
      assert.match(
        name,
        /^20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d-[a-z-]+$/u,
      );
      assert.ok(about.length > 3, name);
    }
  });

  it('are all done when the data have gone through them', () => {
    assert.deepEqual(pendingMigrations(migrations, migrations), []);
  });
});

describe('What data still need', () => {
  const known = ['3-c', '1-a', '2-b'].map(migration);
  const names = (applied: Parameters<typeof pendingMigrations>[1]) =>
    pendingMigrations(known, applied).map(({ name }) => name);

  it('is run in the order of the names, not of the list', () => {
    assert.deepEqual(names([]), ['1-a', '2-b', '3-c']);
  });

  it('is also what was written earlier and arrived later', () => {
    assert.deepEqual(names([{ name: '3-c', kind: 'CONTRACT' }]), ['1-a', '2-b']);
  });

  it('does not grow by what a newer program added', () => {
    assert.deepEqual(names([...known, { name: '4-d', kind: 'EXPAND' }]), []);
  });

  it('is refused, in one line that says what to do, where a newer program took something away', () => {
    assert.throws(() => names([...known, { name: '4-d', kind: 'CONTRACT' }]), {
      message:
        'The data have gone through 4-d, which this program does not know: ' +
        'start the newer program, or restore a backup made before the upgrade.',
    });
  });
});

describe('What data have gone through', () => {
  it('is what they remember', () => {
    const applied = [migration('1-a')];
    assert.deepEqual(appliedIn({ applied, dataVersion: 3 }), applied);
    assert.deepEqual(appliedIn({ applied: [] }), []);
  });

  it('is unknown of a store where nothing was ever set up', () => {
    assert.equal(appliedIn({ applied: null }), null);
    assert.equal(appliedIn({ dataVersion: null }), null);
    assert.equal(appliedIn({}), null);
  });

  it('was counted by the first releases', () => {
    assert.deepEqual(appliedIn({ dataVersion: 1 }), []);
    assert.deepEqual(
      appliedIn({ dataVersion: 2 })?.map(({ name }) => name),
      ['202611261137-area-columns'],
    );
  });
});
