import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../packageRoot.ts';
import { storeUser } from './daemonCommand.ts';
import { findOnPath } from './mongodDaemon.ts';
import { lastLine, runProgram } from './runProgram.ts';
import { withLock } from './withLock.ts';

/** The package that runs the Python daemon, and the version that was measured. */
export const pythonPackage = 'secantusdb==0.7.0b3';

const interpreters = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const versionProgram = 'import sys; print(sys.version_info[0] * 100 + sys.version_info[1])';

/** Opens the store's files themselves: over the network this daemon lets nobody in who could add the first user. */
const userProgram = `
import sys
from secantus.auth import SCRAM_SHA_256, derive_credentials
from secantus.storage import Storage

path, name = sys.argv[1:]
credentials = derive_credentials(sys.stdin.read(), mechanism=SCRAM_SHA_256, username=name).to_doc()
storage = Storage(path, sync_on_commit=True, durable=True)
for user in storage.list_users():
    storage.drop_user(user['db'], user['user'])
storage.add_user('admin', name, {
    '_id': 'admin.' + name, 'user': name, 'db': 'admin', 'credentials': dict(credentials),
    'roles': [{'role': 'root', 'db': 'admin'}], 'mechanisms': [SCRAM_SHA_256],
})
storage.close()
`;

/** What making the environment needs from outside; tests pass their own. */
export interface PythonSetup {
  readonly say: (line: string) => void;
  /** Where the virtual environment lies; `.venv` in the checkout unless given. */
  readonly folder?: string;
  /** Where interpreters are looked for; the PATH unless given. */
  readonly path?: string;
}

/**
 * The Python daemon's program, made on demand in a project-local virtual environment (about 30 s, 150 MB, once).
 * Throws one line that says what to do when there is no fitting Python or the package cannot be fetched.
 */
export async function providePythonDaemon({ say, folder, path }: PythonSetup): Promise<string> {
  const home = folder ?? join(packageRoot(), '.venv');
  const program = join(home, 'bin', 'secantusd-py');
  // Written last: without it the environment is half made (a crash, a full disk) and is made anew; so is one whose Python
  // has left the machine.
  const done = join(home, `${pythonPackage}.done`);
  const isWhole = () => existsSync(done) && isFitting(join(home, 'bin', 'python'));
  if (await isWhole()) return program;
  mkdirSync(dirname(home), { recursive: true });
  return withLock(`${home}.lock`, say, async () => {
    if (await isWhole()) return program;
    const python = await findPython(path);
    rmSync(home, { recursive: true, force: true });
    say('Installing the Python store into .venv (once, about 30 s, 150 MB) …');
    await run(python, ['-m', 'venv', home], say, venvAdvice);
    await run(
      join(home, 'bin', 'python'),
      ['-m', 'pip', 'install', '--only-binary', ':all:', '--no-input', pythonPackage],
      say,
      pipAdvice,
    );
    writeFileSync(done, '');
    return program;
  });
}

/** Makes the files of a Python daemon that does not run know its one user, and no other. The password is on no command line. */
export async function addPythonUser(
  program: string,
  files: string,
  password: string,
): Promise<void> {
  mkdirSync(files, { recursive: true });
  const { code, output } = await runProgram(
    join(dirname(program), 'python'),
    ['-I', '-c', userProgram, files, storeUser],
    { say: () => undefined, input: password },
  );
  if (code !== 0)
    throw new Error(`The store could not be given its user. It said: ${lastLine(output)}`);
}

const venvAdvice =
  'Python cannot make a virtual environment: install its venv module (Debian, Ubuntu: apt install python3-venv)';
const pipAdvice = `The package ${pythonPackage} could not be installed: check the network and the free disk space (150 MB)`;

async function findPython(path?: string): Promise<string> {
  for (const name of interpreters) {
    const program = findOnPath(name, path);
    if (program !== undefined && (await isFitting(program))) return program;
  }
  throw new Error(
    'No store can be started: install Python 3.10 to 3.13 (with venv), or MongoDB (mongod), or run ' +
      '`npm run store:build`, or set MONGODB_URI.',
  );
}

/** True for a Python that runs, in one of the versions that the package has ready-made wheels for. */
async function isFitting(program: string): Promise<boolean> {
  const { code, output } = await runProgram(program, ['-c', versionProgram], {
    say: () => undefined,
  });
  const version = Number(output.trim());
  return code === 0 && version >= 310 && version <= 313;
}

async function run(
  program: string,
  args: readonly string[],
  say: (line: string) => void,
  advice: string,
): Promise<void> {
  const { code, output } = await runProgram(program, args, { say });
  if (code !== 0) throw new Error(`${advice}. It said: ${lastLine(output)}`);
}
