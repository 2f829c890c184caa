import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import type { Holder } from '../../../src/modules/ledger/account.ts';
import type { Claim } from '../../../src/modules/ledger/accrual.ts';
import { judgeClaim } from '../../../src/modules/ledger/judgeClaim.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater } from '../../support/world.ts';
import { accountOf, idOf, says, settleFirm, settlePerson } from './deeds.ts';
import { ruleOf, volunteerServiceDeed } from './ledgerOf.ts';

const claimOf = (holder: Holder, own: Partial<Claim> = {}): Claim => ({
  holder,
  ruleCode: 'service.confirmed',
  deed: volunteerServiceDeed('s', 2, minutesLater(5)),
  idempotencyKey: 'service:s',
  ...own,
});

/** Somebody who said yes before the deed. */
async function willing(): Promise<Holder> {
  const holder = await settlePerson(randomId());
  await says(holder, true, minutesLater(1));
  return holder;
}

describe('A claim', () => {
  useStore();

  it('asks for an entry by the rule of its day where the holder wanted it then', async () => {
    const lin = await willing();
    const claim = claimOf(lin);
    assert.deepEqual(await judgeClaim(claim), {
      holder: lin,
      draft: {
        account: accountOf(lin),
        rule: ruleOf('service.confirmed'),
        deed: claim.deed,
        idempotencyKey: 'service:s',
      },
    });
  });

  it('that is none stays none', async () => {
    assert.deepEqual(await judgeClaim({ skipped: 'below_unit' }), { skipped: 'below_unit' });
  });

  it('has no rule where the book knows none, whoever asks', async () => {
    const lin = await willing();
    const skipped = { holder: lin, skipped: 'no_rule' };
    assert.deepEqual(await judgeClaim(claimOf(lin, { ruleCode: 'nothing.of.the.kind' })), skipped);
    const before = volunteerServiceDeed('s', 2, new Date('2000-01-01T00:00:00Z'));
    assert.deepEqual(await judgeClaim(claimOf(lin, { deed: before })), skipped);
  });

  it('is not found done by its own holder, nor by who represents the firm', async () => {
    const lin = await willing();
    const foundBy = (id: string) => ({
      ...volunteerServiceDeed('s', 2, minutesLater(5)),
      foundBy: id,
    });
    assert.deepEqual(await judgeClaim(claimOf(lin, { deed: foundBy(lin.id) })), {
      holder: lin,
      skipped: 'found_by_holder',
    });
    await settlePerson('qian');
    const firm = await settleFirm(randomId(), 'qian');
    await says(firm, true, minutesLater(1));
    assert.deepEqual(await judgeClaim(claimOf(firm, { deed: foundBy(idOf('qian')) })), {
      holder: firm,
      skipped: 'found_by_holder',
    });
    assert.ok('draft' in (await judgeClaim(claimOf(firm, { deed: foundBy(lin.id) }))));
  });

  it('is not recorded where the holder said nothing, no, or yes only later', async () => {
    const silent = await settlePerson(randomId());
    const late = await settlePerson(randomId());
    await says(late, true, minutesLater(6));
    const gone = await willing();
    await says(gone, false, minutesLater(4));
    for (const holder of [silent, late, gone])
      assert.deepEqual(await judgeClaim(claimOf(holder)), { holder, skipped: 'not_recording' });
  });
});
