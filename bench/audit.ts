import { performance } from 'node:perf_hooks';
import mongoose from 'mongoose';
import { usualWriteLine, type WriteLine } from '../graphql/auditGate.ts';
import { makeSchema } from '../graphql/schema.ts';
import { present } from '../src/kernel/assert.ts';
import { randomId } from '../src/kernel/id.ts';
import { AuditLineModel } from '../src/modules/audit/auditLine.model.ts';
import { systemActor, type Work } from '../src/kernel/work.ts';
import { Load, usualLoadLimits } from '../src/http/load.ts';
import { importedMessage, importMessages } from '../src/modules/opinion/importMessages.ts';
import { unraisedConflictFlag } from '../src/modules/triage/conflictFlag.ts';
import { saveNewConflictFlags } from '../src/modules/triage/conflictFlag.store.ts';
import { useIdentityKeys } from '../src/modules/identity/identityKeys.ts';
import { readConfig } from '../src/start/config.ts';
import { identityKeysOf } from '../src/start/keys.ts';
import { openApiClient, type OpenApiClient } from '../test/support/apiClient.ts';
import { addAreas } from './addAreas.ts';
import { quantile, rounded, tell } from './result.ts';
import { withScratchStore } from './scratchStore.ts';
import { spokespersons } from './spokespersons.ts';

// The price of the audit log: what the team asks is written down, journaled, before it is answered. The same question over HTTP with its line
// and without it, in turn, one at a time and many at once; beside them one such line inserted by itself.

const isQuick = process.argv.includes('--quick');
const [flags, rounds, turn] = [2_000, isQuick ? 6 : 20, 100];
const warmUps = 3;
const atOnce = 8;
const area = 'nb/hs/nm/lj';
const work: Work = { actor: systemActor('bench'), now: new Date(), newId: randomId };

const questions = {
  'a page of the queue':
    '{ conflictFlags(first: 20) { edges { node { id state score message { no title area { name } } } } } }',
  'one line of it': '{ conflictFlags(first: 1) { edges { node { id state } } } }',
} as const;

const open = (writeLine: WriteLine): Promise<OpenApiClient> =>
  openApiClient({
    schema: makeSchema(undefined, writeLine),
    // The questions come from one address, which has few places else.
    load: new Load({ ...usualLoadLimits, perClientMax: usualLoadLimits.inFlightMax }),
  });

/** How long `count` questions took each, in ms, so many at a time. */
async function ask(
  { url }: OpenApiClient,
  cookie: string,
  query: string,
  count: number,
  lanes: number,
) {
  const headers = { ...{ cookie, 'content-type': 'application/json', 'x-fengqiao': '1' } };
  const request = {
    method: 'POST',
    headers: { ...headers, 'acting-as': `SPOKESPERSON@${area}` },
    body: JSON.stringify({ query }),
  };
  const took: number[] = [];
  let left = count;
  const lane = async () => {
    for (; left > 0;) {
      left -= 1;
      const begunMs = performance.now();
      const answer = await fetch(`${url}/graphql`, request);
      const text = await answer.text();
      took.push(performance.now() - begunMs);
      if (answer.status !== 200 || text.includes('"errors"')) throw new Error(text);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return took;
}

/** How long the last line takes to insert by itself, in ms. */
async function insertLines(count: number): Promise<number[]> {
  const lines = mongoose.connection.collection<{ _id: string }>(AuditLineModel.collection.name);
  const one = present(await lines.findOne({}), 'a line');
  const took: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const line = { ...one, _id: randomId() };
    const begunMs = performance.now();
    await lines.insertOne(line, { writeConcern: { w: 1, journal: true } });
    took.push(performance.now() - begunMs);
  }
  return took;
}

const p50 = (took: readonly number[]): number => quantile(took, 0.5);

async function measure(
  [withLine, without]: readonly [OpenApiClient, OpenApiClient],
  cookie: string,
  [what, query]: readonly [string, string],
  lanes: number,
) {
  const taken = { withLine: [] as number[], without: [] as number[], insert: [] as number[] };
  for (let round = -warmUps; round < rounds; round += 1) {
    const first = await ask(withLine, cookie, query, turn, lanes);
    const second = await ask(without, cookie, query, turn, lanes);
    const third = await insertLines(turn / 2);
    if (round < 0) continue;
    taken.withLine.push(...first);
    taken.without.push(...second);
    taken.insert.push(...third);
  }
  const price = p50(taken.withLine) - p50(taken.without);
  return {
    what: lanes === 1 ? what : `${what}, ${String(lanes)} at once`,
    withLineMs: rounded(p50(taken.withLine), 2),
    withoutMs: rounded(p50(taken.without), 2),
    ratio: rounded(p50(taken.withLine) / p50(taken.without), 2),
    priceMs: rounded(price, 2),
    insertMs: rounded(p50(taken.insert), 2),
    priceOfInsert: rounded(price / p50(taken.insert), 2),
  };
}

await withScratchStore(async (store, _uri, dataDir) => {
  useIdentityKeys(identityKeysOf({ ...readConfig(), dataDir }, { mayMake: true }));
  await addAreas(work, area);
  const [cookie = ''] = await spokespersons(work, area, 1);
  const made = Array.from({ length: flags }, (_, n) => {
    const row = { externalId: String(n), title: '', body: '楼上漏水，吵了一架', at: new Date() };
    return importedMessage(work, 'bench', area, row);
  });
  const { stored } = await importMessages(work, made);
  await saveNewConflictFlags(
    stored.map((message) => ({ ...unraisedConflictFlag(message, new Date()), version: 1 })),
  );
  const servers = [await open(usualWriteLine), await open(() => Promise.resolve())] as const;
  const figures = [];
  for (const question of Object.entries(questions))
    for (const lanes of [1, atOnce]) figures.push(await measure(servers, cookie, question, lanes));
  const kept = await AuditLineModel.collection.countDocuments();
  tell({
    name: 'audit',
    about: `a question of the team over HTTP with its line of the log and without, in turn; ${String(kept)} lines at the end`,
    store,
    figures,
  });
  for (const server of servers) await server.close();
});
