import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { useStore } from '../support/store.ts';
import { settle } from '../modules/mediation/town.ts';
import { ask } from './mediation/asker.ts';
import type { Act, Repeats } from './repeat.ts';
import { contributed } from './repeats.generated.ts';

/** Every mutation of the schema; a new one without a row in its module (test/graphql/<module>/repeats.ts) does not compile. */
const repeats: Repeats = contributed;

/** That somebody of the team asked again is a line of its own. */
const linesOfAsking = 'audit_lines';

// The store takes what has expired away at a moment of its own choosing.
const hasExpired = ({ expiresAt }: Readonly<Record<string, unknown>>) =>
  expiresAt instanceof Date && expiresAt.getTime() < Date.now();

/** Every document of the store by collection, but for the collections that are left out. */
async function everything(but: object = {}): Promise<Record<string, unknown[]>> {
  const kept: Record<string, unknown[]> = {};
  for (const { collection } of Object.values(mongoose.models))
    if (!(collection.name in but) && collection.name !== linesOfAsking)
      kept[collection.name] = (await collection.find({}).sort({ _id: 1 }).toArray()).filter(
        (document) => !hasExpired(document),
      );
  return kept;
}

const send = async ({ work, ask: asked }: Act, minutes: number, refused?: string) => {
  const now = new Date(work.now.getTime() + minutes * 60_000);
  const { data, code } = await ask({ ...work, now }, `mutation { ${asked} }`);
  assert.equal(code, refused, asked);
  return data;
};

const version = /version: (\d+)/u;
/** The same act by who has read what became of it. */
const atTheNextVersion = (act: Act): Act => ({
  ...act,
  ask: act.ask.replace(version, (_whole, read: string) => `version: ${String(Number(read) + 1)}`),
});

const refused = (data: object): boolean => /StaleVersion|WrongState/u.test(JSON.stringify(data));

describe('The same act sent again', () => {
  useStore();
  before(settle);

  for (const [name, { plant, answersAnew, refusedAgain, writes }] of Object.entries(repeats))
    it(`${name} gives the first answer and writes nothing`, async () => {
      const act = await plant();
      const first = await send(act, 0);
      assert.ok(!refused(first), JSON.stringify(first));
      const before = await everything(writes);
      const again = [
        await send(act, 1, refusedAgain),
        ...(await Promise.all([2, 2, 2].map((minutes) => send(act, minutes, refusedAgain)))),
        ...(version.test(act.ask) ? [await send(atTheNextVersion(act), 3)] : []),
      ];
      if (answersAnew === undefined && refusedAgain === undefined)
        for (const one of again) assert.deepEqual(one, first);
      assert.deepEqual(await everything(writes), before);
    });
});
