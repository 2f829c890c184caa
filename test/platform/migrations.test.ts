import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Migration } from '../../src/platform/migration.ts';
import {
  firstVersion,
  migrations,
  newestVersion,
  pendingMigrations,
} from '../../src/platform/migrations.ts';

const step = (number: number): Migration => ({
  number,
  name: `step ${String(number)}`,
  run: () => Promise.resolve(),
});

describe('The numbered migrations', () => {
  it('count up from the first version without a gap', () => {
    const numbers = migrations.map(({ number }) => number);
    assert.deepEqual(
      numbers,
      numbers.map((_, i) => firstVersion + 1 + i),
    );
    assert.equal(newestVersion(migrations), firstVersion + migrations.length);
  });

  it('each have a name that tells people what happens', () => {
    for (const { name } of migrations) assert.ok(name.length > 3, name);
  });

  it('are every file of their folder', () => {
    const folder = fileURLToPath(new URL('../../src/platform/migrations/', import.meta.url));
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    assert.equal(files.length, migrations.length);
  });

  it('are all done when the data are as new as the code', () => {
    assert.deepEqual(pendingMigrations(migrations, newestVersion(migrations)), []);
  });
});

describe('Data of an older version', () => {
  const steps = [step(2), step(3), step(4)];

  it('need every later step, in order', () => {
    assert.deepEqual(
      pendingMigrations(steps, 2).map(({ number }) => number),
      [3, 4],
    );
    assert.deepEqual(pendingMigrations(steps, firstVersion).length, 3);
  });

  it('need nothing when they have the last step', () => {
    assert.deepEqual(pendingMigrations(steps, 4), []);
  });
});

describe('Data that are newer than the code', () => {
  it('are refused in one line that says what to do', () => {
    assert.throws(() => pendingMigrations([step(2)], 3), {
      message:
        'The data are of version 3, this program knows versions up to 2: ' +
        'start the newer program, or restore a backup made before the upgrade.',
    });
  });

  it('are refused too when the code knows no migration at all', () => {
    assert.equal(newestVersion([]), firstVersion);
    assert.throws(() => pendingMigrations([], firstVersion + 1), /version 2/u);
  });
});
