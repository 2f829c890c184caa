import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { daemonUri } from './daemonCommand.ts';
import type { StorePaths, StoreState } from './storeFolder.ts';
import type { LocalKind } from './storeKind.ts';

/** The password with which the store of a folder is opened; undefined before there is one. */
export function readPassword(paths: StorePaths, kind: LocalKind): string | undefined {
  try {
    const password = readFileSync(paths.password(kind), 'utf8').trim();
    return password === '' ? undefined : password;
  } catch {
    return undefined;
  }
}

/** A new password: hexadecimal digits, which a connection string and the keyfile of a `mongod` take as they are. */
export const newPassword = (): string => randomBytes(32).toString('hex');

/** Keeps the password, whole or not at all, readable by its owner alone. */
export function writePassword(paths: StorePaths, kind: LocalKind, password: string): void {
  const draft = `${paths.password(kind)}.${String(process.pid)}`;
  writeFileSync(draft, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(draft, paths.password(kind));
}

/** Where the daemon of a folder is reached, password and all: never to be printed. */
export const storeUri = (paths: StorePaths, { kind, port }: Pick<StoreState, 'kind' | 'port'>) =>
  daemonUri(kind, port, readPassword(paths, kind) ?? '');
