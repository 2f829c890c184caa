import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Document, MongoServerError } from 'mongodb';
import { replicaSetName } from './daemonCommand.ts';

const unauthorized = 13;
const alreadyInitialized = 23;
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
 * Makes a `mongod` that listens at a port the primary of its own one-member set: a new server is initiated, one whose port has
 * changed since the last start is told its new address, any other is left as it is. While it has no user, nobody may ask for its set,
 * but it may be initiated from this machine. Throws while the server is not primary: ask again.
 */
export async function formReplicaSet(
  port: number,
  ask: (command: Document) => Promise<Document>,
): Promise<void> {
  const host = `127.0.0.1:${String(port)}`;
  const config = await ask({ replSetGetConfig: 1 }).catch(
    undefinedIf(notYetInitialized, unauthorized),
  );
  if (config === undefined)
    await ask({ replSetInitiate: firstConfig(host) }).catch(undefinedIf(alreadyInitialized));
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

const undefinedIf =
  (...codes: number[]) =>
  (error: unknown): undefined => {
    if (!(error instanceof MongoServerError && codes.some((code) => code === error.code)))
      throw error;
  };
