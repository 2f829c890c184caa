import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import '../../src/platform/backup/backupNote.model.ts';
import '../../src/start/openWeb.ts';
import '../../src/start/openWorker.ts';
import { listSource, read } from '../support/tree.ts';

// By their files, for the process holds models of other tests too.
const names = listSource()
  .filter((path) => path.startsWith('src/') && path.endsWith('.model.ts'))
  .flatMap((path) => [...read(path).matchAll(/model<\w+>\(\s*'(\w+)'/gu)].map(([, name]) => name));

describe('What is stored', () => {
  it('is only what a schema names, in a collection that nobody makes in passing: of every model', () => {
    assert.ok(names.length > 20);
    for (const name of names) {
      const { schema } = mongoose.model(name ?? '');
      assert.deepEqual(
        (['strict', 'versionKey', 'autoIndex', 'autoCreate'] as const).map((one) =>
          schema.get(one),
        ),
        ['throw', false, false, false],
        name,
      );
    }
  });
});
