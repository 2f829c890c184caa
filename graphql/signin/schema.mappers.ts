import type { SecondStep, SecondStepReset } from '../../src/modules/signin/secondStep.ts';

export type SecondStepMapper = SecondStep;
export type SecondStepResetMapper = SecondStepReset;
