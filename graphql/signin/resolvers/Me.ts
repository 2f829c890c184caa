import { rolesThatWait } from '../../../src/modules/signin/checkSecondStep.ts';
import { findSecondStep } from '../../../src/modules/signin/secondStep.store.ts';
import type { MeResolvers } from '../../types.generated.ts';

export const Me: Pick<MeResolvers, 'secondStep' | 'waitingRoles'> = {
  secondStep: ({ person }) => findSecondStep(person.id),
  waitingRoles: ({ person }) => rolesThatWait(person),
};
