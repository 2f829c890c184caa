import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The crate that `npm run store:build` builds, and the version that was measured. */
export const rustCrate = { name: 'secantus-mdb', version: '0.5.3-beta.196' } as const;

/** Where the built daemon is kept, outside the checkout, so that every clone of one user shares it. */
export const rustFolder = (cacheHome = process.env['XDG_CACHE_HOME']): string =>
  join(
    cacheHome === undefined || cacheHome === '' ? join(homedir(), '.cache') : cacheHome,
    'fengqiao',
    `secantus-rust-${rustCrate.version}`,
  );

/** The Rust daemon's program, or undefined when it has not been built. */
export function findRustDaemon(folder = rustFolder()): string | undefined {
  const program = join(folder, 'bin', 'secantusd-rs');
  return existsSync(program) ? program : undefined;
}
