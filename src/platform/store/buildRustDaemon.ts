import { mkdirSync } from 'node:fs';
import { present } from '../../kernel/assert.ts';
import { findOnPath } from './mongodDaemon.ts';
import { lastLine, runProgram } from './runProgram.ts';
import { findRustDaemon, rustCrate, rustFolder } from './rustDaemon.ts';
import { withLock } from './withLock.ts';

/** What building needs from outside; tests pass their own folder and PATH. */
export interface BuildOptions {
  readonly say: (line: string) => void;
  readonly folder?: string;
  readonly path?: string;
}

/**
 * Builds the Rust daemon into the user's cache folder, or finds that it is there already. cargo puts the program in place
 * in one step at its very end, so a crash leaves nothing half built. Throws one line that says what to do.
 */
export async function buildRustDaemon({
  say,
  folder = rustFolder(),
  path,
}: BuildOptions): Promise<{ program: string; built: boolean }> {
  const there = findRustDaemon(folder);
  if (there !== undefined) return { program: there, built: false };
  const cargo = findOnPath('cargo', path);
  if (cargo === undefined)
    throw new Error(
      'There is no `cargo` on PATH: install Rust (https://rustup.rs) and run this again.',
    );
  mkdirSync(folder, { recursive: true });
  return withLock(`${folder}.lock`, say, async () => {
    const meanwhile = findRustDaemon(folder);
    if (meanwhile !== undefined) return { program: meanwhile, built: false };
    say(`Building ${rustCrate.name} ${rustCrate.version} (once, about 6 minutes) …`);
    const { code, output } = await runProgram(cargo, installArgs(folder), { say, tickMs: 5000 });
    if (code !== 0) throw new Error(failure(output));
    return {
      program: present(findRustDaemon(folder), 'the program that cargo built'),
      built: true,
    };
  });
}

const installArgs = (folder: string): string[] => [
  ...['install', '--locked', '--ignore-rust-version', '--version', rustCrate.version],
  ...['--root', folder, rustCrate.name],
];

function failure(output: string): string {
  const error = output.split('\n').find((line) => line.startsWith('error')) ?? lastLine(output);
  return (
    'The Rust daemon could not be built: check the network, 3 GB of free disk space, a C++ compiler and cmake. ' +
    `cargo said: ${error.trim()}`
  );
}
