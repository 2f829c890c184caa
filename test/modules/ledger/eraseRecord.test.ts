import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { findAccountOf } from '../../../src/modules/ledger/account.store.ts';
import { chooseRecording } from '../../../src/modules/ledger/chooseRecording.ts';
import { eraseRecord } from '../../../src/modules/ledger/eraseRecord.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, useTown } from '../identity/people.ts';

describe('Erasing a record', () => {
  useTown();

  it('is for the job alone, and done again finds nothing', async () => {
    const { person } = await newcomer();
    const holder = { kind: 'PERSON', id: person.id } as const;
    const lin = someone('RESIDENT', places.community, person.id);
    await chooseRecording(workOf(lin), true);
    await assert.rejects(
      eraseRecord(workOf(lin), holder),
      (error) => error instanceof AppError && error.detail.reason === 'not_the_job',
    );
    const tool = workOf(systemActor('eraseAccounts'));
    assert.equal(await eraseRecord(tool, holder), 0);
    assert.equal(await findAccountOf(holder), null);
    assert.equal(await eraseRecord(tool, holder), 0);
  });
});
