import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StorePaths } from './storeFolder.ts';
import type { LocalKind } from './storeKind.ts';

/** The replica set of a `mongod` of ours; one member. */
export const replicaSetName = 'fengqiao';

/** The one user of a local store. */
export const storeUser = 'fengqiao';

/** How a daemon's program is called. */
export interface DaemonCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * The command line of a daemon, which everybody on the machine can read. `--sync-on-commit` always: without it the Rust daemon
 * loses acknowledged writes. `--auth` (which a keyfile implies) always: every user of the machine reaches a loopback port.
 */
export function daemonCommand(
  kind: LocalKind,
  program: string,
  paths: StorePaths,
  port: number,
): DaemonCommand {
  if (kind === 'mongod') return { program, args: mongodArgs(paths, port) };
  // Named explicitly, or else the daemon would take its settings from wherever it finds a file of its own.
  writeFileSync(paths.config, '# Empty on purpose: every setting is on the command line.\n');
  const args = ['--config', paths.config, '--host', '127.0.0.1', '--port', String(port)];
  const tuning = ['--auth', '--sync-on-commit', '--cache-size', '512M', '--log-level', 'WARNING'];
  const all = [...args, '--storage-path', paths.files(kind), ...tuning];
  // Through its interpreter: the script names that by a whole path, which is wrong once the checkout was moved.
  return kind === 'python'
    ? { program: join(dirname(program), 'python'), args: [program, ...all] }
    : { program, args: all };
}

const mongodArgs = (paths: StorePaths, port: number): string[] => [
  ...['--replSet', replicaSetName, '--bind_ip', '127.0.0.1', '--port', String(port)],
  ...['--dbpath', paths.files('mongod'), '--wiredTigerCacheSizeGB', '0.5'],
  ...['--keyFile', paths.password('mongod')],
];

/**
 * Where a daemon is reached, by its user when a password is given. Nothing is retried in silence: the small daemons forget retry
 * numbers when they restart, and a frozen store shall be told of after one wait, not two.
 */
export function daemonUri(kind: LocalKind, port: number, password?: string): string {
  const login = password === undefined ? '' : `${storeUser}:${password}@`;
  const how = password === undefined ? '' : '&authSource=admin&authMechanism=SCRAM-SHA-256';
  const retries = String(kind === 'mongod');
  return `mongodb://${login}127.0.0.1:${String(port)}/?directConnection=true&retryWrites=${retries}&retryReads=${retries}${how}`;
}
