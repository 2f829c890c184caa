import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ensurePrivateFolder } from '../../src/platform/privateFolder.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('The folder of an installation', () => {
  let scratch: ReturnType<typeof scratchFolder>;
  let folder: string;
  const put = (name: string, mode: number): string => {
    const path = join(folder, name);
    writeFileSync(path, name);
    chmodSync(path, mode);
    return path;
  };

  beforeEach(() => {
    scratch = scratchFolder();
    folder = join(scratch.path, 'data');
  });
  afterEach(() => {
    scratch.remove();
  });

  it('is its owner’s alone, and so is what is written there from then on', () => {
    ensurePrivateFolder(folder);
    assert.equal(modeOf(folder), '700');
    writeFileSync(join(folder, 'later'), '');
    mkdirSync(join(folder, 'below'));
    assert.equal(modeOf(join(folder, 'later')), '600');
    assert.equal(modeOf(join(folder, 'below')), '700');
  });

  it('is closed with all that is in it when it stood open, and loses nothing', () => {
    mkdirSync(join(folder, 'store-rust'), { recursive: true });
    const table = put('store-rust/table.wt', 0o644);
    const keys = put('keys.json', 0o666);
    chmodSync(join(folder, 'store-rust'), 0o777);
    chmodSync(folder, 0o755);
    ensurePrivateFolder(folder);
    assert.deepEqual([folder, join(folder, 'store-rust'), table, keys].map(modeOf), [
      '700',
      '700',
      '600',
      '600',
    ]);
    assert.equal(readFileSync(table, 'utf8'), 'store-rust/table.wt');
  });

  it('may be an empty one that stood open, also that of a whole disk', () => {
    mkdirSync(join(folder, 'lost+found'), { recursive: true });
    chmodSync(folder, 0o755);
    ensurePrivateFolder(folder);
    assert.equal(modeOf(folder), '700');
  });

  it('is not one that holds other things and that others use', () => {
    mkdirSync(folder);
    const letter = put('letter.txt', 0o644);
    chmodSync(folder, 0o755);
    assert.throws(() => {
      ensurePrivateFolder(folder);
    }, /^Error: DATA_DIR \(.*\) holds other things .* name a folder of its own\.$/u);
    assert.deepEqual([folder, letter].map(modeOf), ['755', '644']);
  });

  it('does not change what a link in it leads to, but asks that it be closed', () => {
    ensurePrivateFolder(folder);
    const elsewhere = join(scratch.path, 'elsewhere');
    mkdirSync(elsewhere);
    chmodSync(elsewhere, 0o755);
    symlinkSync(elsewhere, join(folder, 'store-rust'));
    symlinkSync(join(scratch.path, 'nowhere'), join(folder, 'logs'));
    assert.throws(() => {
      ensurePrivateFolder(folder);
    }, /store-rust leads to .*elsewhere, which other users .* may reach: make it yours alone \(chmod go=\)\.$/u);
    assert.equal(modeOf(elsewhere), '755');
    chmodSync(elsewhere, 0o700);
    ensurePrivateFolder(folder);
  });

  it('is nobody’s whose folder or file it is not, however closed it looks', function () {
    // Only the administrator of a machine can give files away.
    if (process.geteuid?.() !== 0) {
      console.log('      only root can give a file to another user: nothing is proved here');
      this.skip();
    }
    ensurePrivateFolder(folder);
    const another = 65_534;
    for (const path of [put('keys.json', 0o600), folder]) {
      chownSync(path, another, another);
      assert.throws(() => {
        ensurePrivateFolder(folder);
      }, /^Error: DATA_DIR \(.*\) belongs to another user of this machine, .* a folder of your own\.$/u);
      chownSync(path, 0, 0);
    }
    ensurePrivateFolder(folder);
  });
});
