import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { acceptPrivacyNotice } from '../../../src/modules/identity/acceptPrivacyNotice.ts';
import { addPerson } from '../../../src/modules/identity/addPerson.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { application, noticeInForce, start, useTown } from './people.ts';

describe('Agreeing to the privacy notice', () => {
  useTown();

  it('is kept once with its moment, for the notice in force alone', async () => {
    const { privacyVersion: _none, ...account } = application();
    const added = await addPerson(workOf(systemActor('test'), start), account);
    assert.ok(added.kind === 'added');
    const { id } = added.person;
    const work = workOf(someone('RESIDENT', places.community, id), start);
    const agreed = await acceptPrivacyNotice(work, noticeInForce);
    assert.deepEqual(agreed.consents, [{ version: noticeInForce, at: start }]);
    assert.deepEqual(await acceptPrivacyNotice(work, noticeInForce), agreed);
    for (const version of [noticeInForce - 1, noticeInForce + 1])
      await assert.rejects(
        acceptPrivacyNotice(work, version),
        (error) =>
          error instanceof AppError &&
          error.code === 'BAD_INPUT' &&
          error.detail.reason === 'not_in_force' &&
          error.detail.field === 'privacyVersion',
      );
  });
});
