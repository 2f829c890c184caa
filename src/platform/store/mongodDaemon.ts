import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Document, MongoClient, MongoServerError } from 'mongodb';
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

/** Makes a `mongod` that listens at a port the primary of its own one-member set. Throws while it is not: ask again. */
export async function bePrimary(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${String(port)}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
    socketTimeoutMS: 10_000,
  });
  try {
    await formReplicaSet(port, (command) => client.db('admin').command(command));
  } finally {
    await client.close(true);
  }
}

/**
 * The commands behind bePrimary: a new server is initiated, one whose port has changed since the last start is told its
 * new address, any other is left as it is. Throws while the server is not primary.
 */
export async function formReplicaSet(
  port: number,
  ask: (command: Document) => Promise<Document>,
): Promise<void> {
  const host = `127.0.0.1:${String(port)}`;
  const config = await ask({ replSetGetConfig: 1 }).catch(undefinedIfNew);
  if (config === undefined) await ask({ replSetInitiate: firstConfig(host) });
  else if (!JSON.stringify(config).includes(`"host":"${host}"`))
    await ask({ replSetReconfig: movedConfig(config, host), force: true });
  const hello = await ask({ hello: 1 });
  if (hello['isWritablePrimary'] !== true) throw new Error('not primary yet');
}

const firstConfig = (host: string) => ({ _id: replicaSetName, members: [{ _id: 0, host }] });

function movedConfig(answer: Document, host: string): Document {
  const config: unknown = answer['config'];
  const old = typeof config === 'object' && config !== null ? config : {};
  const version = 'version' in old && typeof old.version === 'number' ? old.version + 1 : 1;
  return { ...old, ...firstConfig(host), version };
}

function undefinedIfNew(error: unknown): undefined {
  if (!(error instanceof MongoServerError && error.code === notYetInitialized)) throw error;
}
