import { recoveryCodesLeft } from '../../../src/modules/signin/secondStep.ts';
import type { SecondStepResolvers } from '../../types.generated.ts';

export const SecondStep: SecondStepResolvers = {
  since: ({ inForce }) => inForce?.since ?? null,
  recoveryCodesLeft: (step) => recoveryCodesLeft(step),
  resets: ({ resets }) => [...resets],
};
