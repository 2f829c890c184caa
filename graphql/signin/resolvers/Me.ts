import { rolesThatWait } from '../../../src/modules/signin/checkSecondStep.ts';
import { findLinkedSignInOf } from '../../../src/modules/signin/linkedSignIn.store.ts';
import { findSecondStep } from '../../../src/modules/signin/secondStep.store.ts';
import type { MeResolvers } from '../../types.generated.ts';

export const Me: Pick<MeResolvers, 'linkedSignIn' | 'secondStep' | 'waitingRoles'> = {
  linkedSignIn: async ({ person }) => {
    const { link, ...rest } = await findLinkedSignInOf(person.id);
    return link === undefined ? null : { ...rest, link };
  },
  secondStep: ({ person }) => findSecondStep(person.id),
  waitingRoles: ({ person }) => rolesThatWait(person),
};
