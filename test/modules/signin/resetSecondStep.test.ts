import assert from 'node:assert/strict';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { resetSecondStep } from '../../../src/modules/signin/resetSecondStep.ts';
import { findSecondStep } from '../../../src/modules/signin/secondStep.store.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { attempt, goodPassword, newcomer, start, useTown } from '../identity/people.ts';
import { withSecondStep } from './twoSteps.ts';

const admin = (scope: string = places.city) => workOf(someone('ADMIN', scope, 'admin'));
const reason = '手机遗失，本人到窗口办理';

describe('An administrator resets a second step', () => {
  useTown();

  it('with a reason that its owner reads; their sessions end, and the password alone signs in', async () => {
    const it = await withSecondStep();
    await resetSecondStep(admin(), { personId: it.person.id, reason });
    const kept = await findSecondStep(it.person.id);
    assert.deepEqual([kept.inForce, kept.recoveryCodes], [undefined, []]);
    assert.deepEqual(
      kept.resets.map(({ by, role, scope, reason: why }) => [by, role, scope, why]),
      [['admin', 'ADMIN', places.city, reason]],
    );
    assert.equal(await resumeSession(it.token, start), null);
    assert.equal(await attempt(it.person.userName, goodPassword), 'signedIn');
  });

  it('once, however often it is sent, and never where none is set', async () => {
    const it = await withSecondStep();
    const input = { personId: it.person.id, reason };
    await Promise.all([1, 2].map(() => resetSecondStep(admin(), input)));
    await resetSecondStep(admin(), input);
    assert.equal((await findSecondStep(it.person.id)).resets.length, 1);
    const { person } = await newcomer();
    await resetSecondStep(admin(), { personId: person.id, reason });
    assert.deepEqual((await findSecondStep(person.id)).resets, []);
  });

  it('not without a reason, in another role, their own, of another area, or of staff over more than theirs', async () => {
    const it = await withSecondStep();
    const personId = it.person.id;
    const refused = (work: ReturnType<typeof admin>, code: string, why = reason) =>
      assert.rejects(resetSecondStep(work, { personId, reason: why }), { code });
    await refused(admin(), 'BAD_INPUT', ' ');
    await refused(workOf(someone('SPOKESPERSON', places.community)), 'FORBIDDEN');
    await refused(workOf(someone('ADMIN', places.city, personId)), 'FORBIDDEN');
    await refused(admin(places.elsewhere), 'NOT_FOUND');
    await grantRole(workOf(someone('ADMIN', places.city)), {
      personId,
      role: 'MEDIATOR',
      scope: places.street,
    });
    await refused(admin(places.community), 'FORBIDDEN');
    assert.notEqual((await findSecondStep(personId)).inForce, undefined);
  });
});
