import { findOnPath } from './mongodDaemon.ts';
import { providePythonDaemon } from './pythonDaemon.ts';
import { findRustDaemon } from './rustDaemon.ts';
import type { LocalKind } from './storeKind.ts';

/** A local store that can be started, and its program. */
export interface FoundProgram {
  readonly kind: LocalKind;
  readonly program: string;
}

/** The program of the wanted store, or of the first that can be had. Throws one line that says how to get it. */
export async function findProgram(
  wanted: LocalKind | undefined,
  say: (line: string) => void,
): Promise<FoundProgram> {
  const mongod = wanted === 'mongod' || wanted === undefined ? findOnPath('mongod') : undefined;
  if (mongod !== undefined) return { kind: 'mongod', program: mongod };
  if (wanted === 'mongod')
    throw new Error(
      'MongoDB is wanted (STORE=mongod, or the data are its own), but there is no `mongod` on PATH: install it, or set STORE to rust or python.',
    );
  const rust = wanted === 'python' ? undefined : findRustDaemon();
  if (rust !== undefined) return { kind: 'rust', program: rust };
  if (wanted === 'rust')
    throw new Error(
      'The Rust store is wanted (STORE=rust, or the data are its own), but it is not built: run `npm run store:build` once (about 6 minutes).',
    );
  return { kind: 'python', program: await providePythonDaemon({ say }) };
}
