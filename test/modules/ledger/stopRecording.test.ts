import assert from 'node:assert/strict';
import { findAccountOf } from '../../../src/modules/ledger/account.store.ts';
import { chooseRecording } from '../../../src/modules/ledger/chooseRecording.ts';
import { stopRecording } from '../../../src/modules/ledger/stopRecording.ts';
import { minutesLater, places, someone, workOf } from '../../support/world.ts';
import { newcomer, useTown } from '../identity/people.ts';

describe('The record of who leaves', () => {
  useTown();

  it('takes in nothing more; who never said yes gets none', async () => {
    const { person } = await newcomer();
    const actor = someone('RESIDENT', places.community, person.id);
    const holder = { kind: 'PERSON', id: person.id } as const;
    await stopRecording(workOf(actor), holder);
    assert.equal(await findAccountOf(holder), null);
    await chooseRecording(workOf(actor), true);
    await stopRecording(workOf(actor, minutesLater(1)), holder);
    const stopped = await findAccountOf(holder);
    assert.equal(stopped?.choices.at(-1)?.recording, false);
    await stopRecording(workOf(actor, minutesLater(2)), holder);
    assert.deepEqual(await findAccountOf(holder), stopped);
  });
});
