import type { OfferedProvider } from '../../src/modules/signin/openIdSettings.ts';
import type { LinkedSignIn } from '../../src/modules/signin/linkedSignIn.ts';
import type { SecondStep, SecondStepReset } from '../../src/modules/signin/secondStep.ts';

export type SecondStepMapper = SecondStep;
export type SecondStepResetMapper = SecondStepReset;
export type OpenIdProviderMapper = OfferedProvider;
export type LinkedSignInMapper = Required<LinkedSignIn>;
