import assert from 'node:assert/strict';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { checkSecondStep, rolesThatWait } from '../../../src/modules/signin/checkSecondStep.ts';
import { rulesWithStaff } from '../../../src/modules/signin/secondStep.policy.ts';
import { useSecondStepRules } from '../../../src/modules/signin/signInSettings.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, useTown } from '../identity/people.ts';
import { withSecondStep } from './twoSteps.ts';

const mediator = (personId: string) => someone('MEDIATOR', places.community, personId);

describe('Where the staff needs a second step', () => {
  useTown();
  before(() => {
    useSecondStepRules(rulesWithStaff('required'));
  });
  after(() => {
    useSecondStepRules(rulesWithStaff('offered'));
  });

  it('a role waits until one is set; the resident, visitors and the platform do not', async () => {
    const { person } = await newcomer();
    await assert.rejects(async () => checkSecondStep(mediator(person.id)), {
      code: 'FORBIDDEN',
      detail: { reason: 'second_step_needed' },
    });
    for (const actor of [
      someone('RESIDENT', places.community, person.id),
      visitor,
      systemActor('x'),
    ])
      assert.equal(checkSecondStep(actor), undefined);
    const { id } = (await withSecondStep()).person;
    await checkSecondStep(mediator(id));
  });

  it('one reads which of the roles wait', async () => {
    const { person } = await newcomer();
    assert.deepEqual(await rolesThatWait(person), []);
    const admin = workOf(someone('ADMIN', places.city));
    const asked = { personId: person.id, role: 'MEDIATOR', scope: places.community } as const;
    const mediating = await grantRole(admin, asked);
    assert.deepEqual(await rolesThatWait(mediating), ['MEDIATOR']);
    useSecondStepRules(rulesWithStaff('offered'));
    assert.deepEqual(await rolesThatWait(mediating), []);
    assert.equal(checkSecondStep(mediator(person.id)), undefined);
  });
});
