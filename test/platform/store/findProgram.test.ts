import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findProgram } from '../../../src/platform/store/findProgram.ts';
import { findOnPath } from '../../../src/platform/store/mongodDaemon.ts';
import { providePythonDaemon, pythonPackage } from '../../../src/platform/store/pythonDaemon.ts';
import { findRustDaemon, rustCrate, rustFolder } from '../../../src/platform/store/rustDaemon.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';

let folder: ReturnType<typeof scratchFolder>;

/** Gives every test of a story an empty folder of its own. */
function useFolder(): void {
  beforeEach(() => {
    folder = scratchFolder();
  });
  afterEach(() => {
    folder.remove();
  });
}

/** Puts a shell program into the test's folder and gives back that folder, to be used as a PATH. */
function program(name: string, script: string): string {
  const bin = join(folder.path, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
  return bin;
}

const oneLine = (words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Error);
  assert.match(error.message, words);
  assert.ok(!error.message.trim().includes('\n'), error.message);
  return true;
};

describe('A program on PATH', () => {
  useFolder();
  it('is the first of its name that can be run', () => {
    const bin = program('mongod', 'exit 0');
    const none = join(folder.path, 'none');
    assert.equal(findOnPath('mongod', [none, '', bin].join(delimiter)), join(bin, 'mongod'));
  });

  it('is not a folder, nor a file that cannot be run', () => {
    const bin = program('other', 'exit 0');
    mkdirSync(join(bin, 'mongod'));
    writeFileSync(join(bin, 'python3'), '');
    assert.equal(findOnPath('mongod', bin), undefined);
    assert.equal(findOnPath('python3', bin), undefined);
    assert.equal(findOnPath('mongod', ''), undefined);
  });
});

describe('The store that is chosen', () => {
  useFolder();
  const usual = { path: process.env['PATH'], cache: process.env['XDG_CACHE_HOME'] };
  const setEnvironment = (name: string, value: string | undefined) => {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  };
  const pretend = (path: string, cache: string) => {
    setEnvironment('PATH', path);
    setEnvironment('XDG_CACHE_HOME', cache);
  };
  const buildRust = () => {
    const built = rustFolder(folder.path);
    mkdirSync(join(built, 'bin'), { recursive: true });
    writeFileSync(join(built, 'bin', 'secantusd-rs'), '');
    return join(built, 'bin', 'secantusd-rs');
  };
  afterEach(() => {
    setEnvironment('PATH', usual.path);
    setEnvironment('XDG_CACHE_HOME', usual.cache);
  });

  it('is mongod before the Rust daemon', async () => {
    buildRust();
    pretend(program('mongod', 'exit 0'), folder.path);
    assert.equal((await findProgram(undefined, () => undefined)).kind, 'mongod');
  });

  it('is the Rust daemon when it is built and there is no mongod', async () => {
    const built = buildRust();
    pretend(join(folder.path, 'none'), folder.path);
    const found = await findProgram(undefined, () => undefined);
    assert.deepEqual(found, { kind: 'rust', program: built });
  });

  it('is the wanted one even when an earlier one could be had', async () => {
    buildRust();
    pretend(program('mongod', 'exit 0'), folder.path);
    assert.equal((await findProgram('rust', () => undefined)).kind, 'rust');
  });

  it('cannot be a mongod that is not there', async () => {
    pretend(join(folder.path, 'none'), folder.path);
    await assert.rejects(
      findProgram('mongod', () => undefined),
      oneLine(/no `mongod` on PATH: install it/u),
    );
  });

  it('cannot be a Rust daemon that is not built', async () => {
    pretend(join(folder.path, 'none'), folder.path);
    await assert.rejects(
      findProgram('rust', () => undefined),
      oneLine(/run `npm run store:build` once/u),
    );
  });
});

describe('The Rust daemon', () => {
  useFolder();
  it('is kept by version in the cache folder of the user', () => {
    assert.equal(rustFolder('/c'), `/c/fengqiao/secantus-rust-${rustCrate.version}`);
    assert.match(rustFolder(''), /\.cache\/fengqiao\/secantus-rust-/u);
  });

  it('is there only when it was built', () => {
    assert.equal(findRustDaemon(folder.path), undefined);
    mkdirSync(join(folder.path, 'bin'));
    writeFileSync(join(folder.path, 'bin', 'secantusd-rs'), '');
    assert.equal(findRustDaemon(folder.path), join(folder.path, 'bin', 'secantusd-rs'));
  });
});

describe('The environment of the Python daemon', () => {
  useFolder();
  const home = () => join(folder.path, 'venv');
  /** A Python that makes an environment whose own Python notes how it was called. */
  const makesEnvironment = (pip: string) =>
    [
      'case "$1" in',
      '  -c) echo 311 ;;',
      '  -m) mkdir -p "$3/bin"',
      `      printf '#!/bin/sh\\n[ "$1" = -c ] && echo 311 && exit 0\\necho "$@" >> "${folder.path}/calls"\\n${pip}\\n' > "$3/bin/python"`,
      '      chmod +x "$3/bin/python" ;;',
      'esac',
    ].join('\n');
  const provide = (path: string, said: string[] = []) =>
    providePythonDaemon({ say: (line) => void said.push(line), folder: home(), path });

  it('is made once: told of, with the pinned package, and not again', async () => {
    const path = `${program('python3', makesEnvironment('exit 0'))}${delimiter}/usr/bin${delimiter}/bin`;
    const said: string[] = [];
    const daemon = await provide(path, said);
    assert.equal(daemon, join(home(), 'bin', 'secantusd-py'));
    assert.match(said[0] ?? '', /Installing the Python store .*once, about 30 s/u);
    assert.equal(await provide('', said), daemon);
    const calls = readFileSync(join(folder.path, 'calls'), 'utf8').trim().split('\n');
    assert.equal(calls.length, 1);
    assert.match(calls[0] ?? '', new RegExp(`pip install .*${pythonPackage}$`, 'u'));
  });

  it('is made anew when a crash left it half made', async () => {
    const path = program('python3', makesEnvironment('exit 0'));
    await provide(path);
    rmSync(join(home(), `${pythonPackage}.done`));
    writeFileSync(join(home(), 'half'), '');
    await provide(path);
    assert.equal(existsSync(join(home(), 'half')), false);
  });

  it('is made anew when its Python has left the machine', async () => {
    const path = program('python3', makesEnvironment('exit 0'));
    await provide(path);
    writeFileSync(join(home(), 'old'), '');
    rmSync(join(home(), 'bin', 'python'));
    await provide(path);
    assert.equal(existsSync(join(home(), 'old')), false);
  });

  it('needs a Python, and says what else would do', async () => {
    await assert.rejects(
      provide(join(folder.path, 'none')),
      oneLine(/install Python 3\.10 to 3\.13 .* or MongoDB .* store:build.* MONGODB_URI/u),
    );
  });

  it('passes over a Python that has no ready-made package', async () => {
    const bin = program('python3', 'echo 309');
    await assert.rejects(provide(bin), oneLine(/install Python 3\.10 to 3\.13/u));
    program('python3.12', makesEnvironment('exit 0'));
    assert.equal(await provide(bin), join(home(), 'bin', 'secantusd-py'));
  });

  it('says what to install when Python cannot make environments', async () => {
    const bin = program(
      'python3',
      '[ "$1" = -c ] && echo 311 && exit 0; echo no ensurepip; exit 1',
    );
    await assert.rejects(provide(bin), oneLine(/python3-venv.* It said: no ensurepip/u));
    assert.equal(existsSync(join(home(), `${pythonPackage}.done`)), false);
  });

  it('says what to check when the package cannot be fetched, and tries again the next time', async () => {
    const bin = program('python3', makesEnvironment('echo no route; exit 1'));
    await assert.rejects(provide(bin), oneLine(/check the network .* It said: no route/u));
    program('python3', makesEnvironment('exit 0'));
    assert.equal(await provide(bin), join(home(), 'bin', 'secantusd-py'));
  });
});
