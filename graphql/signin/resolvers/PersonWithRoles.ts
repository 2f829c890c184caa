import { mayResetSecondStep } from '../../../src/modules/signin/secondStep.policy.ts';
import type { PersonWithRolesResolvers } from '../../types.generated.ts';

export const PersonWithRoles: Pick<
  PersonWithRolesResolvers,
  'mayResetSecondStep' | 'secondStepSince'
> = {
  secondStepSince: async ({ id }, _args, { loaders }) =>
    (await loaders.secondStep.load(id))?.inForce?.since ?? null,
  mayResetSecondStep: async (person, _args, { work, loaders }) => {
    const kept = await loaders.secondStep.load(person.id);
    if (kept?.inForce === undefined) return false;
    return mayResetSecondStep(work.actor, person, await loaders.firmsOfPerson.load(person.id));
  },
};
