import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf } from '../../../src/platform/backup/archiveDraft.ts';
import { useScratchFolder } from '../../support/scratchFolder.ts';

describe('An archive that is not whole yet', () => {
  const folder = useScratchFolder();

  it('has another name, and gets its own in one step', () => {
    const out = join(folder(), 'one.tar.gz');
    const draft = draftOf(out, false);
    writeFileSync(draft.path, 'whole');
    assert.equal(existsSync(out), false);
    draft.publish();
    draft.discard();
    assert.equal(readFileSync(out, 'utf8'), 'whole');
    assert.equal(existsSync(draft.path), false);
  });

  it('replaces nothing unless it may, not even what came meanwhile', () => {
    const out = join(folder(), 'two.tar.gz');
    const draft = draftOf(out, false);
    writeFileSync(draft.path, 'late');
    writeFileSync(out, 'first');
    assert.throws(() => {
      draft.publish();
    }, /is there already.*--force/u);
    assert.throws(() => draftOf(out, false), /is there already/u);
    draftOf(out, true).publish();
    assert.equal(readFileSync(out, 'utf8'), 'late');
  });

  it('takes away what killed backups to the same file have left, and nothing else', () => {
    const out = join(folder(), 'three.tar.gz');
    const left = `${out}.4194303.part`;
    const others = [`${out}.1.part`, `${out}.part`, `${out}.old`];
    for (const path of [left, ...others]) writeFileSync(path, '');
    draftOf(out, false);
    assert.equal(existsSync(left), false);
    assert.deepEqual(
      others.map((path) => existsSync(path)),
      [true, true, true],
    );
  });

  it('wants a folder that is there', () => {
    assert.throws(() => draftOf(join(folder(), 'no', 'x'), false), /is not there: make it first/u);
  });
});
