import assert from 'node:assert/strict';
import { accrueCase } from '../../../src/modules/ledger/accrueCase.ts';
import type { Holder } from '../../../src/modules/ledger/account.ts';
import { readChain } from '../../../src/modules/ledger/entry.store.ts';
import { findMissingEntries } from '../../../src/modules/ledger/findMissingEntries.ts';
import { claimsOfCase } from '../../../src/modules/ledger/accrual.ts';
import { verifyWhole } from '../../../src/modules/ledger/verifyChain.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday } from '../../support/world.ts';
import {
  accountOf,
  asHolder,
  endedCase,
  idOf,
  job,
  says,
  settleFirm,
  settlePerson,
  sideOf,
} from './deeds.ts';

const linesOf = async (holder: Holder) =>
  (await readChain(accountOf(holder), 0, 100)).map(({ seq, amount, ruleCode, source }) => [
    seq,
    amount,
    ruleCode,
    source.id,
  ]);

/** A new person who has said yes an hour before the deeds. */
async function willing(): Promise<Holder> {
  const holder = await settlePerson(randomId());
  await says(holder, true, minutesLater(-120));
  return holder;
}

describe('Entering what a performed agreement earned', () => {
  useStore();

  it('gives each side that performed its duty the points of the rule', async () => {
    const [lin, zhou] = [await willing(), await willing()];
    const ended = endedCase([sideOf(lin), sideOf(zhou)]);
    assert.deepEqual(await accrueCase(job, ended), [
      { outcome: 'posted', holder: lin },
      { outcome: 'posted', holder: zhou },
    ]);
    for (const holder of [lin, zhou])
      assert.deepEqual(await linesOf(holder), [[1, 5, 'agreement.performed', ended.id]]);
  });

  it('enters it once however often it is asked', async () => {
    const lin = await willing();
    const ended = endedCase([sideOf(lin), sideOf(undefined)]);
    await accrueCase(job, ended);
    for (let i = 0; i < 3; i += 1)
      assert.deepEqual(await accrueCase(job, ended), [
        { outcome: 'already', holder: lin },
        { outcome: 'skipped', reason: 'no_account' },
      ]);
    assert.equal((await linesOf(lin)).length, 1);
  });

  it('is explained line by line: rule and version, units, deed, who found it, hash', async () => {
    const lin = await willing();
    const ended = endedCase([sideOf(lin), sideOf(undefined, false)]);
    await accrueCase(job, ended);
    const [entry] = await readChain(accountOf(lin), 0, 1);
    assert.ok(entry);
    assert.deepEqual(
      { ...entry, id: '', hash: '', prev: '' },
      {
        ...{ id: '', hash: '', prev: '', account: accountOf(lin), seq: 1, hv: 1 },
        ...{ ruleCode: 'agreement.performed', ruleVersion: 1, units: 1, amount: 5 },
        ...{ balanceAfter: 5, at: job.now, deedAt: minutesLater(-60), foundBy: 'mediator' },
        source: { kind: 'AGREEMENT_PERFORMED', id: ended.id },
        idempotencyKey: `case:${ended.id}`,
      },
    );
    assert.equal(verifyWhole(accountOf(lin), [entry]).breach, undefined);
  });

  it('gives a firm its own line, beside its representative’s', async () => {
    const qian = await willing();
    const firm = await settleFirm(randomId(), 'somebody');
    await says(firm, true, minutesLater(-120));
    const ended = endedCase([sideOf(qian), sideOf(firm)]);
    await accrueCase(job, ended);
    assert.equal((await linesOf(qian)).length, 1);
    assert.equal((await linesOf(firm)).length, 1);
  });

  it('enters nothing for a firm whose own representative found it done', async () => {
    const firm = await settleFirm(randomId(), 'wang');
    await says(firm, true, minutesLater(-120));
    const ended = endedCase([{ ...sideOf(firm), foundBy: idOf('wang') }, sideOf(undefined)]);
    const [accrual] = await accrueCase(job, ended);
    assert.deepEqual(accrual, { outcome: 'skipped', reason: 'found_by_holder', holder: firm });
    assert.deepEqual(await linesOf(firm), []);
  });

  it('enters nothing for somebody who never said yes', async () => {
    const silent = await settlePerson(randomId());
    const ended = endedCase([sideOf(silent), sideOf(undefined)]);
    const [accrual] = await accrueCase(job, ended);
    assert.deepEqual(accrual, { outcome: 'skipped', reason: 'not_recording', holder: silent });
    assert.deepEqual(await linesOf(silent), []);
  });

  it('enters nothing for what was done before the yes', async () => {
    const late = await settlePerson(randomId());
    await says(late, true, minutesLater(-59));
    const [accrual] = await accrueCase(job, endedCase([sideOf(late), sideOf(undefined)]));
    assert.equal(accrual?.outcome, 'skipped');
    assert.deepEqual(await linesOf(late), []);
  });

  it('stops at a no, loses nothing by it, and goes on after the next yes', async () => {
    const lin = await willing();
    await accrueCase(job, endedCase([sideOf(lin), sideOf(undefined)]));
    await says(lin, false, minutesLater(10));
    const between = endedCase([sideOf(lin), sideOf(undefined)], minutesLater(100));
    await accrueCase(job, between);
    assert.equal((await linesOf(lin)).length, 1);

    await says(lin, true, minutesLater(200));
    await accrueCase(job, between);
    assert.equal((await linesOf(lin)).length, 1, 'a later yes brings nothing back');
    await accrueCase(job, endedCase([sideOf(lin), sideOf(undefined)], minutesLater(400)));
    assert.deepEqual(
      (await linesOf(lin)).map(([seq, amount]) => [seq, amount]),
      [
        [1, 5],
        [2, 5],
      ],
    );
  });

  it('is for the job alone: a person is refused and nothing is written', async () => {
    const lin = await willing();
    const ended = endedCase([sideOf(lin), sideOf(undefined)]);
    await assert.rejects(accrueCase(asHolder(lin), ended), { code: 'FORBIDDEN' });
    assert.deepEqual(await linesOf(lin), []);
  });
});

describe('Looking for entries that are missing', () => {
  useStore();

  it('names the key and the account of each deed that should have one', async () => {
    const lin = await willing();
    const ended = endedCase([sideOf(lin), sideOf(undefined)], monday);
    assert.deepEqual(await findMissingEntries(claimsOfCase(ended)), [
      `case:${ended.id} in account ${accountOf(lin)} has no entry`,
    ]);
    await accrueCase(job, ended);
    assert.deepEqual(await findMissingEntries(claimsOfCase(ended)), []);
  });

  it('names an entry that says something else than the deed', async () => {
    const lin = await willing();
    const ended = endedCase([sideOf(lin), sideOf(undefined)], monday);
    await accrueCase(job, ended);
    const history = ended.history.map((line) =>
      line.act === 'performed' ? { ...line, by: 'another-mediator' } : line,
    );
    const [line] = await findMissingEntries(claimsOfCase({ ...ended, history }));
    assert.match(line ?? '', /says something else/u);
  });

  it('does not miss what the holder did not want', async () => {
    const silent = await settlePerson(randomId());
    const ended = endedCase([sideOf(silent), sideOf(undefined)]);
    assert.deepEqual(await findMissingEntries(claimsOfCase(ended)), []);
  });
});
