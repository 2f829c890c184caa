import { model, Schema } from 'mongoose';
import {
  connectMongo,
  disconnectMongo,
  insertOnce,
  storeErrorToAppError,
} from '../../src/platform/mongo.ts';
import { migrations } from '../../src/migrations/migrations.ts';
import { setUpSchema } from '../../src/platform/schemaSetup.ts';

// A client that never gives up: it writes one document after another, each again and again with the same key until the
// store has acknowledged it, and prints one JSON line for each answer. SIGTERM ends it.
interface Kept {
  _id: string;
  n: number;
}

const schema = new Schema<Kept>(
  { _id: String, n: Number },
  { collection: 'kept', versionKey: false },
);
schema.index({ n: 1 }, { unique: true });
const KeptModel = model<Kept>('FaultKept', schema);

const [uri = ''] = process.argv.slice(2);
const stopping = new AbortController();
process.once('SIGTERM', () => {
  stopping.abort();
});
const tell = (answer: object): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

async function write(n: number): Promise<void> {
  for (;;) {
    const began = performance.now();
    try {
      tell({ n, saved: await insertOnce(KeptModel, { _id: `k${String(n)}`, n }) });
      return;
    } catch (error) {
      const code = storeErrorToAppError(error)?.code ?? `unknown: ${String(error)}`;
      tell({ n, code, waitedMs: Math.round(performance.now() - began) });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

await connectMongo(uri);
await setUpSchema({ migrations });
for (let n = 0; !stopping.signal.aborted; n += 1) await write(n);
await disconnectMongo();
