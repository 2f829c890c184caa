import assert from 'node:assert/strict';
import { visitor } from '../../../src/kernel/work.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { accrueCase } from '../../../src/modules/ledger/accrueCase.ts';
import { accrueVolunteerService } from '../../../src/modules/ledger/accrueVolunteerService.ts';
import { listEntries } from '../../../src/modules/ledger/entry.store.ts';
import { listLookUps } from '../../../src/modules/ledger/lookUp.store.ts';
import { readMyAccount } from '../../../src/modules/ledger/readMyAccount.ts';
import { sumOf } from '../../../src/modules/ledger/verifyChain.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, workOf } from '../../support/world.ts';
import {
  accountOf,
  asHolder,
  confirmedVolunteerService,
  endedCase,
  job,
  says,
  settleFirm,
  settlePerson,
  sideOf,
} from './deeds.ts';

describe('One’s own record', () => {
  useStore();

  it('is empty and says no before anything was chosen, and reading it writes nothing', async () => {
    const name = randomId().slice(0, 12);
    const lin = await settlePerson(name);
    assert.deepEqual(await readMyAccount(asHolder(lin)), {
      id: accountOf(lin),
      holderName: `${name}先生`,
      recording: false,
      choiceAt: null,
      balance: 0,
    });
    assert.deepEqual((await listLookUps(accountOf(lin), { first: 10 })).items, []);
  });

  it('shows the sum of its lines as the balance', async () => {
    const lin = await settlePerson(randomId());
    await says(lin, true, minutesLater(-120));
    await accrueVolunteerService(job, confirmedVolunteerService(lin.id, 180));
    await accrueCase(job, endedCase([sideOf(lin), sideOf(undefined)]));
    const view = await readMyAccount(asHolder(lin));
    const { items } = await listEntries({ account: view.id }, { first: 50 });
    assert.equal(view.balance, 8);
    assert.equal(view.balance, sumOf(items));
    assert.deepEqual(
      items.map(({ seq }) => seq),
      [2, 1],
    );
  });

  it('keeps its balance after a no', async () => {
    const lin = await settlePerson(randomId());
    await says(lin, true, minutesLater(-1));
    await accrueVolunteerService(job, confirmedVolunteerService(lin.id, 60));
    const view = await says(lin, false, minutesLater(30));
    assert.deepEqual([view.recording, view.balance], [false, 1]);
  });

  it('is the firm’s when acting for the firm', async () => {
    const firm = await settleFirm(`青溪物业${randomId()}`, 'qian');
    await says(firm, true, minutesLater(-120));
    await accrueCase(job, endedCase([sideOf(firm), sideOf(undefined)]));
    const view = await readMyAccount(asHolder(firm));
    assert.match(view.holderName, /^青溪物业/u);
    assert.equal(view.balance, 5);
  });

  it('is nobody’s who is not signed in', async () => {
    await assert.rejects(readMyAccount(workOf(visitor)), { code: 'NOT_SIGNED_IN' });
  });

  it('is not found for somebody who does not exist', async () => {
    const nobody = { kind: 'PERSON', id: randomId() } as const;
    await assert.rejects(readMyAccount(asHolder(nobody)), {
      code: 'NOT_FOUND',
      detail: { reason: 'account' },
    });
  });
});
