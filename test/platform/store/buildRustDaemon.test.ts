import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildRustDaemon } from '../../../src/platform/store/buildRustDaemon.ts';
import { rustCrate } from '../../../src/platform/store/rustDaemon.ts';
import { lastLine, runProgram } from '../../../src/platform/store/runProgram.ts';
import { runChild } from '../../support/child.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';

describe('Building the Rust daemon', () => {
  let scratch: ReturnType<typeof scratchFolder>;
  let folder: string;
  let said: string[];

  /** A cargo that notes how it was called and then does as the script says. */
  const cargo = (script: string): string => {
    const bin = join(scratch.path, 'bin');
    mkdirSync(bin, { recursive: true });
    const note = `echo "$@" >> ${scratch.path}/calls`;
    writeFileSync(join(bin, 'cargo'), `#!/bin/sh\n${note}\n${script}\n`);
    chmodSync(join(bin, 'cargo'), 0o755);
    return [bin, '/usr/bin', '/bin'].join(delimiter);
  };
  const calls = (): string[] =>
    readFileSync(join(scratch.path, 'calls'), 'utf8').trim().split('\n');
  const build = (path: string) =>
    buildRustDaemon({ say: (line) => void said.push(line), folder, path });
  const builds = () => `sleep 1; mkdir -p ${folder}/bin; touch ${folder}/bin/secantusd-rs`;

  beforeEach(() => {
    scratch = scratchFolder();
    folder = join(scratch.path, 'cache', 'rust');
    said = [];
  });
  afterEach(() => {
    scratch.remove();
  });

  it('is done once, of the measured version, and told of', async () => {
    const path = cargo(builds());
    const first = await build(path);
    const again = await build(path);
    assert.deepEqual(first, { program: join(folder, 'bin', 'secantusd-rs'), built: true });
    assert.deepEqual(again, { ...first, built: false });
    const line = `install --locked --ignore-rust-version --version ${rustCrate.version} --root ${folder} ${rustCrate.name}`;
    assert.deepEqual(calls(), [line]);
    assert.match(said[0] ?? '', /about 6 minutes/u);
  });

  it('is done by one of two who ask at once', async () => {
    const path = cargo(builds());
    const both = await Promise.all([build(path), build(path)]);
    assert.deepEqual(both.map(({ built }) => built).sort(), [false, true]);
    assert.equal(calls().length, 1);
  });

  it('needs cargo, and says where to get it', async () => {
    await assert.rejects(build(join(scratch.path, 'none')), /no `cargo` on PATH: install Rust/u);
  });

  it('that fails tells the first error of cargo, and can be tried again', async () => {
    const path = cargo('echo error: failed to get it; echo note: more; exit 101');
    await assert.rejects(build(path), /check the network.* cargo said: error: failed to get it$/u);
    assert.equal(existsSync(join(folder, 'bin')), false);
    assert.equal((await build(cargo(builds()))).built, true);
  });
});

describe('A program that is run to its end', () => {
  it('tells of its progress while it works', async () => {
    const said: string[] = [];
    const script = 'echo one; sleep 0.3; echo two; exit 3';
    const say = (line: string) => void said.push(line);
    const { code, output } = await runProgram('/bin/sh', ['-c', script], { say, tickMs: 50 });
    assert.deepEqual([code, output], [3, 'one\ntwo\n']);
    assert.match(said.at(-1) ?? '', /^ {2}… \d+ s {2}(one|two)$/u);
  });

  it('that is not there has no exit code', async () => {
    const say = () => undefined;
    assert.deepEqual(await runProgram('/none/such', [], { say }), { code: null, output: '' });
  });

  it('is known by its last line, also one that overwrites itself', () => {
    assert.equal(lastLine('one\n two \n\n'), 'two');
    assert.equal(lastLine('10 %\r20 %\r'), '20 %');
    assert.equal(lastLine(''), '');
  });
});

describe('npm run store:build', () => {
  const tool = fileURLToPath(new URL('../../../src/start/storeBuild.ts', import.meta.url));
  const run = async (args: readonly string[], environment: Record<string, string>) => {
    const child = runChild(tool, args, environment);
    return { code: await child.ended, output: child.output() };
  };

  it('explains itself', async () => {
    const { code, output } = await run(['--help'], {});
    assert.equal(code, 0);
    assert.match(output, /^Usage: npm run store:build/u);
  });

  it('finds what is built already, and tells scripts so in one JSON line', async () => {
    const scratch = scratchFolder();
    const bin = join(scratch.path, 'fengqiao', `secantus-rust-${rustCrate.version}`, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'secantusd-rs'), '');
    const { code, output } = await run(['--json'], { XDG_CACHE_HOME: scratch.path });
    assert.equal(code, 0, output);
    const summary: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    assert.deepEqual(summary, {
      program: join(bin, 'secantusd-rs'),
      built: false,
      seconds: 0,
    });
    scratch.remove();
  });

  it('refuses without cargo (1), and takes no words (2)', async () => {
    const scratch = scratchFolder();
    const nothing = { XDG_CACHE_HOME: scratch.path, PATH: scratch.path };
    const refused = await run([], nothing);
    assert.equal(refused.code, 1);
    assert.match(refused.output, /install Rust/u);
    assert.equal((await run(['now'], nothing)).code, 2);
    scratch.remove();
  });
});
