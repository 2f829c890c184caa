import { mayReadCase } from '../../../src/modules/mediation/case.policy.ts';
import type { LegalClockResolvers } from '../../types.generated.ts';

export const LegalClock: Pick<LegalClockResolvers, 'case'> = {
  case: async ({ subject }, _args, { loaders, work }) => {
    if (subject.kind !== 'case') return null;
    const found = await loaders.case.load(subject.id);
    return mayReadCase(work.actor, found) ? found : null;
  },
};
