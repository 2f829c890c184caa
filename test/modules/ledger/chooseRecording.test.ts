import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { visitor } from '../../../src/kernel/work.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { findAccountOf } from '../../../src/modules/ledger/account.store.ts';
import { chooseRecording } from '../../../src/modules/ledger/chooseRecording.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, workOf } from '../../support/world.ts';
import { accountOf, asHolder, idOf, job, says, settleFirm, settlePerson } from './deeds.ts';

describe('A resident who chooses whether good deeds are recorded', () => {
  useStore();

  it('sees the choice and since when it holds', async () => {
    const lin = await settlePerson(randomId());
    const yes = await says(lin, true, minutesLater(1));
    assert.deepEqual([yes.recording, yes.choiceAt, yes.balance], [true, minutesLater(1), 0]);
    const no = await says(lin, false, minutesLater(2));
    assert.deepEqual([no.recording, no.choiceAt, no.balance], [false, minutesLater(2), 0]);
  });

  it('finds every choice kept', async () => {
    const lin = await settlePerson(randomId());
    for (const [i, recording] of [true, false, true].entries())
      await says(lin, recording, minutesLater(i));
    const account = await findAccountOf(lin);
    assert.deepEqual(
      account?.choices.map(({ recording, by }) => [recording, by]),
      [
        [true, lin.id],
        [false, lin.id],
        [true, lin.id],
      ],
    );
  });

  it('may say the same again, which adds nothing', async () => {
    const lin = await settlePerson(randomId());
    await says(lin, true, minutesLater(1));
    const again = await says(lin, true, minutesLater(9));
    assert.deepEqual(again.choiceAt, minutesLater(1));
    assert.equal((await findAccountOf(lin))?.choices.length, 1);
  });

  it('leaves nothing behind by a no that follows no yes', async () => {
    const lin = await settlePerson(randomId());
    const view = await says(lin, false);
    assert.deepEqual([view.recording, view.choiceAt], [false, null]);
    assert.equal(await findAccountOf(lin), null);
  });

  it('is heard once by each of several windows at the same moment', async () => {
    const lin = await settlePerson(randomId());
    const views = await Promise.all(Array.from({ length: 5 }, () => says(lin, true)));
    assert.ok(views.every(({ recording }) => recording));
    assert.equal((await findAccountOf(lin))?.choices.length, 1);
  });

  it('is told that the record is busy where others are faster each time', async () => {
    const lin = await settlePerson(randomId());
    await says(lin, true);
    let left = 5;
    const other = () => {
      if (left > 0) beforeNext('CreditAccount', 'updateOne', overtake);
    };
    const overtake = async () => {
      left -= 1;
      await mongoose.connection
        .collection<{ _id: string }>('credit_accounts')
        .updateOne({ _id: accountOf(lin) }, { $inc: { version: 1 } });
      other();
    };
    other();
    await assert.rejects(says(lin, false, minutesLater(1)), {
      code: 'CONFLICT',
      detail: { reason: 'account_busy' },
    });
    assert.equal((await says(lin, false, minutesLater(2))).recording, false);
  });

  it('chooses for the firm when acting for it, and the firm’s choice names the person', async () => {
    await settlePerson('qian');
    const firm = await settleFirm(randomId(), 'qian');
    const view = await chooseRecording(asHolder(firm, minutesLater(3), idOf('qian')), true);
    assert.equal(view.recording, true);
    const [choice] = (await findAccountOf(firm))?.choices ?? [];
    assert.equal(choice?.by, idOf('qian'));
    assert.equal(await findAccountOf({ kind: 'PERSON', id: idOf('qian') }), null);
  });

  it('has to be signed in, and to be a person', async () => {
    await assert.rejects(chooseRecording(workOf(visitor), true), { code: 'NOT_SIGNED_IN' });
    await assert.rejects(chooseRecording(job, true), { code: 'NOT_SIGNED_IN' });
  });

  it('is heard with every no, but with yes five times a day', async () => {
    const lin = await settlePerson(randomId());
    for (let i = 0; i < 5; i += 1) {
      await says(lin, true, minutesLater(2 * i));
      await says(lin, false, minutesLater(2 * i + 1));
    }
    await assert.rejects(says(lin, true, minutesLater(60)), { code: 'TOO_MANY' });
    assert.equal((await findAccountOf(lin))?.choices.length, 10);
  });
});
