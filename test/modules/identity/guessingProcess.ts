import { randomId } from '../../../src/kernel/id.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import { signIn } from '../../../src/modules/identity/signIn.ts';
import { connectMongo, disconnectMongo } from '../../../src/platform/mongo.ts';

// A web process of its own that guesses one password many times at once, and prints how each guess ended.
const [uri = '', dbName = '', fieldKey = '', indexKey = '', name = '', at = ''] =
  process.argv.slice(2);
useIdentityKeys({ fieldKey: Buffer.from(fieldKey, 'hex'), indexKey: Buffer.from(indexKey, 'hex') });
await connectMongo(uri, { dbName });
const now = new Date(at);
const guess = (i: number) =>
  signIn(
    { actor: visitor, now, newId: randomId },
    { name, password: `wrong words ${String(i)}` },
    {
      address: `198.51.${String(process.pid & 255)}.${String(i)}`,
      userAgent: 'child',
      deviceToken: undefined,
      sessionId: undefined,
    },
  );
const results = await Promise.all(Array.from({ length: 15 }, (_, i) => guess(i)));
console.log(`KINDS ${results.map(({ kind }) => kind).join(' ')}`);
await disconnectMongo();
