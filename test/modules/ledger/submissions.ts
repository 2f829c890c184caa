import { randomId } from '../../../src/kernel/id.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { readChain } from '../../../src/modules/ledger/entry.store.ts';
import { postEntry } from '../../../src/modules/ledger/postEntry.ts';
import { workOf } from '../../support/world.ts';
import type { Found } from './ledgerInvariants.ts';
import { agreementDeed, draftOf, volunteerServiceDeed } from './ledgerOf.ts';

const job = workOf(systemActor('accrueCredit'));

/** Submits so many deeds at once, a third of them twice, and reads the ledger in the middle and at the end. */
export async function submit(count: number, seed: number): Promise<Found> {
  const account = randomId();
  const drafts = Array.from({ length: count }, (_, i) => {
    const name = `${String(seed)}-${String(i)}`;
    return draftOf(
      (i + seed) % 4 === 0
        ? agreementDeed(name)
        : volunteerServiceDeed(name, 1 + ((i * seed) % 12)),
      account,
    );
  });
  const twice = drafts.filter((_, i) => (i + seed) % 3 === 0);
  const half = Math.ceil(drafts.length / 2);
  await Promise.all(drafts.slice(0, half).map((draft) => postEntry(job, draft)));
  const earlier = await readChain(account, 0, count);
  await Promise.all([...drafts.slice(half), ...twice].map((draft) => postEntry(job, draft)));
  return { entries: await readChain(account, 0, 2 * count), drafts, earlier };
}
