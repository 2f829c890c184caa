import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { runChild } from '../support/child.ts';
import { useScratchFolder } from '../support/scratchFolder.ts';
import { wantedKind } from '../support/store.ts';

describe('Backup and restore, as somebody runs them', function () {
  this.timeout(300_000);
  const folder = useScratchFolder();
  const usual = { MONGODB_URI: '', STORE: wantedKind() ?? '', NODE_ENV: '', DEMO: 'off' };

  /** Runs one of the tools on a data folder of its own: its exit code and all it printed. */
  async function run(tool: string, args: readonly string[], data: string, env = {}) {
    const dataDir = join(folder(), data);
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const file = join(packageRoot(), `src/start/${tool}.ts`);
    const child = runChild(file, args, { ...usual, DATA_DIR: dataDir, ...env });
    const code = await child.ended;
    return { code, output: child.output() };
  }
  const archive = () => join(folder(), 'backup.tar.gz');
  const restore = (data: string, ...more: readonly string[]) =>
    run('restore', ['--from', archive(), ...more], data);
  const giveKeys = (data: string) => {
    const from = join(folder(), 'town', 'keys.json');
    copyFileSync(from, join(folder(), data, 'keys.json'));
  };

  before('a town with one area', async () => {
    const areas = join(folder(), 'areas.csv');
    writeFileSync(areas, 'path,name\nnb,宁波\n');
    const { code, output } = await run('admin', ['--areas', areas], 'town');
    assert.equal(code, 0, output);
    mkdirSync(join(folder(), 'town', 'files'), { recursive: true });
    writeFileSync(join(folder(), 'town', 'files', 'scan'), 'sealed');
  });

  it('a backup is written once, checked, and known to the doctor; the keys are not in it', async () => {
    const { code, output } = await run('backup', ['--out', archive(), '--json'], 'town');
    assert.equal(code, 0, output);
    const summary = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Record<
      string,
      unknown
    >;
    assert.deepEqual([summary['done'], summary['files']], [true, 1]);
    assert.deepEqual(
      readdirSync(folder()).filter((name) => name.startsWith('backup')),
      ['backup.tar.gz'],
    );
    const second = await run('backup', ['--out', archive()], 'town');
    assert.equal(second.code, 1);
    assert.match(second.output, /is there already.*--force/u);
    const check = await run('backup', ['--check', archive()], 'town');
    assert.equal(check.code, 0);
    assert.match(check.output, /is whole: \d+ documents .* 1 files/u);
    const doctor = await run('doctor', [], 'town');
    assert.match(doctor.output, /^backup +GOOD .*the last one is of 20/mu);
  });

  it('a backup that would fill the disk with files is not begun', async () => {
    const large = join(folder(), 'town', 'files', 'video');
    const { bavail, bsize } = statfsSync(folder());
    writeFileSync(large, '');
    truncateSync(large, bavail * bsize + 1);
    const out = join(folder(), 'second.tar.gz');
    const { code, output } = await run('backup', ['--out', out], 'town');
    rmSync(large);
    assert.equal(code, 1);
    assert.match(output, /may need \d{3,}\.\d MB .*make room, or name another disk/u);
    assert.ok(!readdirSync(folder()).some((name) => name.startsWith('second')));
  });

  it('a restore wants the keys that belong to the archive, and writes nothing without', async () => {
    const without = await restore('other');
    assert.equal(without.code, 1);
    assert.match(without.output, /no keys for the sealed data.*put the keys\.json/u);
    const keys = { fieldKey: 'a'.repeat(64), indexKey: 'b'.repeat(64) };
    writeFileSync(join(folder(), 'other', 'keys.json'), JSON.stringify(keys));
    const wrong = await restore('other');
    assert.equal(wrong.code, 1);
    assert.match(wrong.output, /sealed under another FIELD_KEY .*Nothing was written/u);
    assert.deepEqual(readdirSync(join(folder(), 'other')), ['keys.json']);
  });

  it('a damaged archive writes nothing', async () => {
    const bytes = readFileSync(archive());
    const cut = join(folder(), 'cut.tar.gz');
    writeFileSync(cut, bytes.subarray(0, bytes.length - 40));
    giveKeys('other');
    const { code, output } = await run('restore', ['--from', cut], 'other');
    assert.equal(code, 1);
    assert.match(output, /damaged or was cut/u);
    assert.deepEqual(readdirSync(join(folder(), 'other')), ['keys.json']);
  });

  it('a restore into an empty place brings store and files, and is not done over data', async () => {
    const first = await restore('other');
    assert.equal(first.code, 0, first.output);
    assert.match(first.output, /everything holds/u);
    assert.equal(readFileSync(join(folder(), 'other', 'files', 'scan'), 'utf8'), 'sealed');
    const again = await restore('other');
    assert.equal(again.code, 1);
    assert.match(again.output, /holds data, and a restore replaces nothing/u);
    const areas = join(folder(), 'areas.csv');
    const { output } = await run('admin', ['--areas', areas, '--json'], 'other');
    assert.match(output, /"added":0,"alreadyThere":1/u);
  });

  it('explains itself, and names what is missing', async () => {
    assert.match((await run('restore', ['--help'], 'town')).output, /Usage: npm run restore/u);
    assert.equal((await run('restore', [], 'town')).code, 2);
    assert.equal((await run('backup', [], 'town')).code, 2);
    const nowhere = await run('restore', ['--from', join(folder(), 'no')], 'town');
    assert.match(nowhere.output, /There is no file/u);
    assert.equal(existsSync(join(folder(), 'no')), false);
  });
});
