import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/tree.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

const folder = scratchFolder();

/** Runs a command-line tool as its user does, on data of its own. */
const run = (tool: string, ...args: string[]) => runIn('data', tool, ...args);
const runIn = (data: string, tool: string, ...args: string[]) => runWith({}, data, tool, ...args);

function runWith(
  settings: Readonly<Record<string, string>>,
  data: string,
  tool: string,
  ...args: string[]
) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, `src/start/${tool}.ts`), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: join(folder.path, data), MONGODB_URI: '', ...settings },
    },
  );
  const last = stdout.trim().split('\n').at(-1) ?? '';
  const told = (): Record<string, unknown> => JSON.parse(last) as Record<string, unknown>;
  return { status, stdout, stderr, told };
}

const fileOf = (name: string, bytes: string | Buffer): string => {
  const path = join(folder.path, name);
  mkdirSync(folder.path, { recursive: true });
  writeFileSync(path, bytes);
  return path;
};

after(folder.remove);

describe('Every command-line tool', () => {
  for (const tool of ['import', 'job', 'admin', 'train', 'evaluate', 'storeBuild', 'printSchema'])
    it(`${tool} explains itself with --help and exits 0`, () => {
      const { status, stdout } = run(tool, '--help');
      assert.equal(status, 0);
      assert.match(stdout, /^Usage: npm run /u);
      assert.match(stdout, /--json/u);
    }).timeout(30_000);

  for (const tool of ['import', 'job', 'admin', 'evaluate', 'printSchema'])
    it(`${tool} exits 2 on wrong usage, says why, and ends with one JSON object`, () => {
      const { status, stderr, told } = run(tool, '--no-such-flag', '--json');
      assert.equal(status, 2);
      assert.match(stderr, /Usage: npm run /u);
      assert.equal(typeof told()['error'], 'string');
    }).timeout(30_000);

  it('refuses what cannot be done with exit 1, one line and one JSON object', () => {
    const { status, stderr, told } = run('import', join(folder.path, 'none.csv'), '--json');
    assert.equal(status, 1);
    assert.match(stderr, /There is no file/u);
    assert.match(String(told()['error']), /There is no file/u);
  }).timeout(30_000);
});

describe('npm run import', () => {
  const rows = [
    '{"id":"a1","text":"楼上漏水，邻居不肯赔，要求赔偿损失。"}',
    '{"id":"a2","text":"公园的花开了，很好看。"}',
    '{"id":"a3","text":"  "}',
    'not json',
  ];
  const flags = ['--map', 'body=text,externalId=id', '--json'];

  it('stores what is new, flags what looks like a conflict, refuses the rest with its line', () => {
    const file = fileOf('rows.jsonl', `${rows.join('\n')}\n`);
    const errors = join(folder.path, 'errors.csv');
    const { status, stderr, told } = run('import', file, ...flags, '--errors', errors);
    assert.equal(status, 0);
    const { seconds, ...sum } = told();
    assert.equal(typeof seconds, 'number');
    const counts = { total: 4, stored: 2, alreadyThere: 0, refused: 2, flagged: 1 };
    const beside = { differing: 0, unjudged: 0, encoding: 'utf-8', area: 'city' };
    assert.deepEqual(sum, { ...counts, ...beside });
    assert.match(stderr, /The messages go to 本市 \(city\), a city made for them/u);
    const listed = readFileSync(errors, 'utf8').trim().split('\n');
    assert.deepEqual(
      listed.map((line) => line.split(',')[0]),
      ['line', '3', '4'],
    );
  }).timeout(120_000);

  it('changes nothing the second time', () => {
    const file = fileOf('rows.jsonl', `${rows.join('\n')}\n`);
    const { told } = run('import', file, ...flags);
    assert.equal(told()['stored'], 0);
    assert.equal(told()['alreadyThere'], 2);
    assert.equal(told()['flagged'], 0);
  }).timeout(120_000);

  it('ends with one line when the disk of the store is nearly full, and goes on when there is room', () => {
    const file = fileOf('full.jsonl', '{"id":"f1","text":"盘满之前先停下来。"}\n');
    const full = { DISK_FREE_MIN_MB: '999999999' };
    const { status, stderr } = runWith(full, 'data', 'import', file, ...flags);
    assert.equal(status, 1);
    assert.match(stderr, /The disk of the store has less than 999999999 MB free/u);
    assert.equal(run('import', file, ...flags).told()['stored'], 1);
  }).timeout(120_000);

  it('reads GB18030 as older exports write it, and CSV by its ending', () => {
    const gb = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]);
    const file = fileOf(
      'old.csv',
      Buffer.concat([Buffer.from('id,body\ng1,'), gb, gb, Buffer.from('\n')]),
    );
    const { told } = run('import', file, '--map', 'body=body,externalId=id', '--json');
    assert.deepEqual([told()['stored'], told()['encoding']], [1, 'gb18030']);
  }).timeout(120_000);

  it('writes nothing in a dry run, needs no store for it, and makes none', () => {
    const file = fileOf('dry.jsonl', `${rows.join('\n')}\n`);
    const { status, told } = runIn('none', 'import', file, ...flags, '--dry-run');
    assert.equal(status, 0);
    assert.deepEqual([told()['total'], told()['stored'], told()['dryRun']], [4, 0, true]);
    assert.equal(existsSync(join(folder.path, 'none', 'store.json')), false);
    const nowhere = runIn('none', 'import', file, '--dry-run', '--area', 'nowhere', ...flags);
    assert.equal(nowhere.status, 1);
    assert.match(nowhere.stderr, /There is no area nowhere/u);
  }).timeout(60_000);

  it('foretells in a dry run what the store has already', () => {
    const file = fileOf('rows.jsonl', `${rows.join('\n')}\n`);
    const { status, told } = run('import', file, ...flags, '--dry-run');
    assert.deepEqual([status, told()['stored'], told()['alreadyThere']], [0, 0, 2]);
  }).timeout(60_000);

  it('says so when the area does not exist, also in a dry run', () => {
    const file = fileOf('rows.jsonl', `${rows.join('\n')}\n`);
    for (const more of [[], ['--dry-run']]) {
      const { status, stderr } = run('import', file, ...flags, '--area', 'nowhere', ...more);
      assert.equal(status, 1);
      assert.match(stderr, /There is no area nowhere/u);
    }
  }).timeout(60_000);

  it('exits 2 on a column that is not there, naming those that are', () => {
    const file = fileOf('rows.jsonl', `${rows.join('\n')}\n`);
    const map = ['--map', 'body=text,externalId=idd'];
    const { status, stderr } = run('import', file, ...map, '--json');
    assert.equal(status, 2);
    assert.match(stderr, /There is no column "idd" in the file; it has "id", "text"/u);
  }).timeout(30_000);

  it('exits 2 rather than write its list of refused rows over the file', () => {
    const file = fileOf('rows.jsonl', `${rows.join('\n')}\n`);
    assert.equal(run('import', file, ...flags, '--errors', file).status, 2);
    assert.match(readFileSync(file, 'utf8'), /a1/u);
  }).timeout(30_000);

  it('exits 1 when every row is refused', () => {
    const file = fileOf('bad.jsonl', '{"text":" ","id":1}\n{"text":"","id":2}\n');
    const { status, told } = run('import', file, ...flags);
    assert.deepEqual([status, told()['total'], told()['refused']], [1, 2, 2]);
  }).timeout(60_000);
});
