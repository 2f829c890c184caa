import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusedFile } from '../../../src/start/import/refusedFile.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';

describe('The list of refused rows', () => {
  const folder = scratchFolder();
  after(folder.remove);
  const path = join(folder.path, 'lists', 'rows.csv');

  it('is on the disk row by row, whenever the process ends', () => {
    const list = refusedFile(path);
    assert.equal(existsSync(path), false);
    list.add(3, 'not valid JSON');
    assert.equal(readFileSync(path, 'utf8'), 'line,reason\n3,"not valid JSON"\n');
    list.add(4, 'no column "body"');
    assert.match(readFileSync(path, 'utf8'), /\n4,"no column ""body"""\n$/u);
    list.close();
  });

  it('goes away with the next import, which may refuse nothing', () => {
    const list = refusedFile(path);
    assert.equal(existsSync(path), false);
    list.close();
    list.close();
  });
});
