import { MongoClient } from 'mongodb';

const helloMs = 5000;

/**
 * Refuses a server that cannot be trusted with acknowledged writes: only a replica set or a sharded cluster is taken, a
 * standalone `mongod` only if `allowStandalone`. Throws one line that says what to do.
 */
export async function checkMongodbUri(uri: string, allowStandalone: boolean): Promise<void> {
  const hello = await askHello(uri);
  const kept = typeof hello['setName'] === 'string' || hello['msg'] === 'isdbgrid';
  if (kept || allowStandalone) return;
  throw new Error(
    'MONGODB_URI names a standalone server, which can lose acknowledged writes: start it with --replSet and run ' +
      'rs.initiate() once, or set ALLOW_STANDALONE=on if the data may be lost.',
  );
}

async function askHello(uri: string): Promise<Record<string, unknown>> {
  let client: MongoClient | undefined;
  try {
    client = new MongoClient(uri, {
      serverSelectionTimeoutMS: helloMs,
      connectTimeoutMS: helloMs,
      socketTimeoutMS: helloMs,
    });
    return await client.db('admin').command({ hello: 1 });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(
      `MONGODB_URI cannot be used: ${why ?? ''}. Check the address, and that the server runs.`,
    );
  } finally {
    await client?.close(true);
  }
}
