import { randomId } from '../../src/kernel/id.ts';
import { visitor } from '../../src/kernel/work.ts';
import { useIdentityKeys } from '../../src/modules/identity/identityKeys.ts';
import { signIn } from '../../src/modules/signin/signIn.ts';
import { connectMongo, disconnectMongo, storeErrorToAppError } from '../../src/platform/mongo.ts';

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
/** What a connection was not there for in time, on a busy machine, is asked once more, as a client would. */
async function guessAgain(i: number, triesLeft = 20): ReturnType<typeof guess> {
  try {
    return await guess(i);
  } catch (error) {
    if (triesLeft === 0 || storeErrorToAppError(error) === undefined) throw error;
    return guessAgain(i, triesLeft - 1);
  }
}
const results = await Promise.all(Array.from({ length: 15 }, (_, i) => guessAgain(i)));
console.log(`KINDS ${results.map(({ kind }) => kind).join(' ')}`);
await disconnectMongo();
