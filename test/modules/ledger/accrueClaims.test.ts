import assert from 'node:assert/strict';
import { accrueClaims } from '../../../src/modules/ledger/accrueClaims.ts';
import { claimsOfVolunteerService } from '../../../src/modules/ledger/accrual.ts';
import { readChain } from '../../../src/modules/ledger/entry.store.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater } from '../../support/world.ts';
import { accountOf, confirmedVolunteerService, job, says, settlePerson } from './deeds.ts';

describe('Entering several claims', () => {
  useStore();

  it('answers for each in its order, and one that is skipped holds up none after it', async () => {
    const lin = await settlePerson(randomId());
    const silent = await settlePerson(randomId());
    await says(lin, true, minutesLater(-1));
    const claims = [
      ...claimsOfVolunteerService(confirmedVolunteerService(silent.id)),
      ...claimsOfVolunteerService(confirmedVolunteerService(lin.id, 120)),
      { skipped: 'no_account' as const },
      ...claimsOfVolunteerService(confirmedVolunteerService(lin.id, 60)),
    ];
    assert.deepEqual(await accrueClaims(job, claims), [
      { outcome: 'skipped', reason: 'not_recording', holder: silent },
      { outcome: 'posted', holder: lin },
      { outcome: 'skipped', reason: 'no_account' },
      { outcome: 'posted', holder: lin },
    ]);
    const chain = await readChain(accountOf(lin), 0, 10);
    assert.deepEqual(
      chain.map(({ amount, balanceAfter }) => [amount, balanceAfter]),
      [
        [2, 2],
        [1, 3],
      ],
    );
  });

  it('does nothing when there is nothing', async () => {
    assert.deepEqual(await accrueClaims(job, []), []);
  });
});
