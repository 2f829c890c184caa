import { MongoServerError, type Document } from 'mongodb';
import { daemonUri, storeUser } from './daemonCommand.ts';
import { shortClient } from './health.ts';
import { formReplicaSet } from './mongodDaemon.ts';
import type { LocalKind } from './storeKind.ts';

const unauthorized = 13;
const authenticationFailed = 18;

/** The daemon knows users, and our password is none of theirs: asking again does not help. */
export class WrongStorePassword extends Error {}

/**
 * Makes a daemon know its one user. Daemons without any take the first from this machine (the Python daemon does not: its user
 * is there before it starts). Throws WrongStorePassword when there are users and our password is not theirs.
 */
export async function ensureUser(kind: LocalKind, port: number, password: string): Promise<void> {
  const uri = daemonUri(kind, port, password);
  const isKnown = await ask(uri, { ping: 1 }).then(() => true, falseIf(authenticationFailed));
  if (isKnown) return;
  const plain = daemonUri(kind, port);
  if (kind === 'mongod') await formReplicaSet(port, (command) => ask(plain, command));
  const isAdded = await ask(plain, {
    createUser: storeUser,
    pwd: password,
    roles: [{ role: 'root', db: 'admin' }],
  }).then(() => true, falseIf(unauthorized));
  if (!isAdded)
    throw new WrongStorePassword(
      `The store does not take its password: put store-${kind}.password back into DATA_DIR from the backup.`,
    );
}

const falseIf =
  (code: number) =>
  (error: unknown): false => {
    if (error instanceof MongoServerError && error.code === code) return false;
    throw error;
  };

/** Runs one command on the admin database, over a connection of its own. */
export async function ask(uri: string, command: Document): Promise<Document> {
  const client = shortClient(uri, 10_000, 500);
  try {
    return await client.db('admin').command(command);
  } finally {
    await client.close(true);
  }
}
