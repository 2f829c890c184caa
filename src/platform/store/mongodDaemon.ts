import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { MongoClient, MongoServerError } from 'mongodb';
import { replicaSetName } from './daemonCommand.ts';

const notYetInitialized = 94;

/** A program's full path on PATH, or undefined. */
export function findOnPath(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Makes a `mongod` the only member of its own replica set, at the port where it listens now; repeated starts change
 * nothing unless the port did. Throws while it is not yet primary: ask again.
 */
export async function bePrimary(port: number): Promise<void> {
  const host = `127.0.0.1:${String(port)}`;
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 5000,
    socketTimeoutMS: 10_000,
  });
  try {
    const admin = client.db('admin');
    const config = await admin.command({ replSetGetConfig: 1 }).catch(undefinedIfNew);
    if (config === undefined) await admin.command({ replSetInitiate: firstConfig(host) });
    else if (!JSON.stringify(config).includes(`"host":"${host}"`))
      await admin.command({ replSetReconfig: movedConfig(config, host), force: true });
    const hello = await admin.command({ hello: 1 });
    if (hello['isWritablePrimary'] !== true) throw new Error('not primary yet');
  } finally {
    await client.close(true);
  }
}

const firstConfig = (host: string) => ({ _id: replicaSetName, members: [{ _id: 0, host }] });

function movedConfig(answer: Record<string, unknown>, host: string): Record<string, unknown> {
  const config = answer['config'];
  const old = typeof config === 'object' && config !== null ? config : {};
  const version = 'version' in old && typeof old.version === 'number' ? old.version + 1 : 1;
  return { ...old, ...firstConfig(host), version };
}

function undefinedIfNew(error: unknown): undefined {
  if (!(error instanceof MongoServerError && error.code === notYetInitialized)) throw error;
}
