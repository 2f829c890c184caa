import assert from 'node:assert/strict';
import { accrueVolunteerService } from '../../../src/modules/ledger/accrueVolunteerService.ts';
import { readChain } from '../../../src/modules/ledger/entry.store.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday } from '../../support/world.ts';
import {
  accountOf,
  asHolder,
  confirmedVolunteerService,
  job,
  says,
  settlePerson,
} from './deeds.ts';

async function volunteer() {
  const holder = await settlePerson(randomId());
  await says(holder, true, minutesLater(-1));
  return holder;
}

describe('Entering what a confirmed service earned', () => {
  useStore();

  it('gives a point for each full hour, with the second person’s name', async () => {
    const lin = await volunteer();
    const service = confirmedVolunteerService(lin.id, 150);
    assert.deepEqual(await accrueVolunteerService(job, service), [
      { outcome: 'posted', holder: lin },
    ]);
    const [entry] = await readChain(accountOf(lin), 0, 10);
    assert.ok(entry);
    assert.deepEqual(
      [entry.units, entry.amount, entry.foundBy, entry.deedAt, entry.source],
      [2, 2, 'grid-worker', monday, { kind: 'SERVICE_CONFIRMED', id: service.id }],
    );
  });

  it('enters it once, also when several ask at once', async () => {
    const lin = await volunteer();
    const service = confirmedVolunteerService(lin.id, 60);
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => accrueVolunteerService(job, service)),
    );
    assert.equal(asked.flat().filter(({ outcome }) => outcome === 'posted').length, 1);
    assert.equal((await readChain(accountOf(lin), 0, 10)).length, 1);
  });

  it('says why it entered nothing', async () => {
    const lin = await volunteer();
    const silent = await settlePerson(randomId());
    const reasons = [
      await accrueVolunteerService(job, confirmedVolunteerService(lin.id, 30)),
      await accrueVolunteerService(job, confirmedVolunteerService(lin.id, 60, monday, lin.id)),
      await accrueVolunteerService(job, confirmedVolunteerService(silent.id, 60)),
      await accrueVolunteerService(
        job,
        confirmedVolunteerService(lin.id, 60, new Date('2024-12-31T10:00:00Z')),
      ),
    ];
    assert.deepEqual(
      reasons.flat().map((accrual) => accrual.outcome === 'skipped' && accrual.reason),
      ['below_unit', 'found_by_holder', 'not_recording', 'no_rule'],
    );
    assert.deepEqual(await readChain(accountOf(lin), 0, 10), []);
  });

  it('is for the job alone', async () => {
    const lin = await volunteer();
    await assert.rejects(accrueVolunteerService(asHolder(lin), confirmedVolunteerService(lin.id)), {
      code: 'FORBIDDEN',
    });
  });
});
