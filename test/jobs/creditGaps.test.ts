import assert from 'node:assert/strict';
import { calendarDay } from '../../src/kernel/clock.ts';
import { randomId } from '../../src/kernel/id.ts';
import type { Holder } from '../../src/modules/ledger/account.ts';
import { findMissingIn } from '../../jobs/creditGaps.ts';
import {
  accountOf,
  keptCase,
  keptVolunteerService,
  says,
  settlePerson,
  sideOf,
} from '../modules/ledger/deeds.ts';
import { emptyStore, useStore } from '../support/store.ts';

const { from, to } = calendarDay('2025-11-09');

/** As many moments of the ninth, one a second from its first on. */
const moments = (count: number): Date[] =>
  Array.from({ length: count }, (_, second) => new Date(from.getTime() + second * 1_000));

const missing = (holder: Holder) => (kind: string, deed: { readonly id: string }) =>
  `${kind}:${deed.id} in account ${accountOf(holder)} has no entry`;

describe('What is missing in the ledger of a day', () => {
  useStore();
  let holder: Holder;
  beforeEach('nobody but somebody whose good deeds are recorded', async () => {
    await emptyStore();
    holder = await settlePerson(randomId());
    await says(holder, true, new Date('2025-11-01T00:00:00+08:00'));
  });

  it('is told by agreements and services, those of the day alone', async () => {
    const lineOf = missing(holder);
    const mediated = await keptCase([sideOf(holder), sideOf(undefined)], from);
    const served = await keptVolunteerService(holder.id, 60, from);
    await keptCase([sideOf(holder), sideOf(undefined)], to);
    await keptVolunteerService(holder.id, 60, to);
    assert.deepEqual(await findMissingIn(from, to), [
      lineOf('case', mediated),
      lineOf('service', served),
    ]);
  });

  const kinds: [string, (at: Date) => Promise<unknown>][] = [
    ['agreements', (at) => keptCase([sideOf(holder), sideOf(undefined)], at)],
    ['services', (at) => keptVolunteerService(holder.id, 60, at)],
  ];
  for (const [name, keep] of kinds)
    it(`is told of all ${name}, also beyond one batch of reading`, async () => {
      for (const at of moments(203)) await keep(at);
      const lines = await findMissingIn(from, to);
      assert.equal(lines.length, 203);
      assert.equal(new Set(lines).size, lines.length);
    }).timeout(60_000);
});
