import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import type { Holder } from '../../../src/modules/ledger/account.ts';
import { findAccountOf, removeAccount } from '../../../src/modules/ledger/account.store.ts';
import { accrueVolunteerService } from '../../../src/modules/ledger/accrueVolunteerService.ts';
import { findHead } from '../../../src/modules/ledger/chainHead.store.ts';
import { genesisHash } from '../../../src/modules/ledger/entry.ts';
import { findLastEntry, readChain } from '../../../src/modules/ledger/entry.store.ts';
import { eraseRecord } from '../../../src/modules/ledger/eraseRecord.ts';
import { listErasures } from '../../../src/modules/ledger/recordErasure.store.ts';
import { verifyAccount } from '../../../src/modules/ledger/verifyAccount.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, workOf } from '../../support/world.ts';
import {
  accountOf,
  asHolder,
  confirmedVolunteerService,
  job,
  says,
  settlePerson,
} from './deeds.ts';

const tool = workOf(systemActor('eraseAccounts'), minutesLater(99));

const erasureOf = async (holder: Holder) =>
  (await listErasures(undefined, 100)).find(({ account }) => account === accountOf(holder));

/** Somebody with a record of so many lines, verified to its end. */
async function recorded(lines: number): Promise<Holder> {
  const holder = await settlePerson(randomId());
  await says(holder, true, minutesLater(-1));
  for (let i = 0; i < lines; i += 1)
    await accrueVolunteerService(job, confirmedVolunteerService(holder.id, 60, minutesLater(i)));
  await verifyAccount(job, accountOf(holder), true);
  return holder;
}

const standing = async (holder: Holder) => ({
  account: await findAccountOf(holder),
  head: await findHead(accountOf(holder)),
  lines: (await readChain(accountOf(holder), 0, 100)).length,
});

describe('Erasing a record', () => {
  useStore();

  it('is for the job alone', async () => {
    const lin = await recorded(1);
    await assert.rejects(eraseRecord(asHolder(lin), lin), {
      code: 'FORBIDDEN',
      detail: { reason: 'not_the_job' },
    });
    assert.equal((await standing(lin)).lines, 1);
  });

  it('takes the choices, the lines and the head away, and leaves how many there were and the last hash', async () => {
    const lin = await recorded(3);
    const last = await findLastEntry(accountOf(lin));
    assert.equal(await eraseRecord(tool, lin), 3);
    assert.deepEqual(await standing(lin), { account: null, head: null, lines: 0 });
    assert.deepEqual(await erasureOf(lin), {
      account: accountOf(lin),
      entries: 3,
      lastHash: last?.hash,
      at: minutesLater(99),
    });
  });

  it('touches nobody else’s', async () => {
    const [lin, wu] = [await recorded(2), await recorded(2)];
    const before = await standing(wu);
    await eraseRecord(tool, lin);
    assert.deepEqual(await standing(wu), before);
    assert.equal(before.lines, 2);
    assert.equal(await erasureOf(wu), undefined);
  });

  it('of somebody who chose and did nothing yet is told as one of no line', async () => {
    const lin = await recorded(0);
    assert.equal(await eraseRecord(tool, lin), 0);
    const { entries, lastHash } = (await erasureOf(lin)) ?? {};
    assert.deepEqual([entries, lastHash], [0, genesisHash]);
    assert.equal((await standing(lin)).account, null);
  });

  it('done again finds nothing and changes nothing; of nobody’s it writes nothing', async () => {
    const lin = await recorded(2);
    await eraseRecord(tool, lin);
    const told = await erasureOf(lin);
    assert.equal(await eraseRecord(tool, lin), 0);
    assert.deepEqual(await erasureOf(lin), told);
    const nobody = await settlePerson(randomId());
    assert.equal(await eraseRecord(tool, nobody), 0);
    assert.equal(await erasureOf(nobody), undefined);
  });

  it('takes lines away also where the choices are gone already', async () => {
    const lin = await recorded(2);
    await removeAccount(accountOf(lin));
    assert.equal(await eraseRecord(tool, lin), 2);
    assert.equal((await standing(lin)).lines, 0);
  });
});
