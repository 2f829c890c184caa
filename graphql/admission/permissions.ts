import { orderKeepers, orderReaders } from '../../src/modules/admission/admission.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    areaOrder: 'signedIn',
    previewWatchedWord: orderKeepers,
    watchedWords: orderReaders,
  },
  Mutation: {
    addWatchedWord: orderKeepers,
    beginEmergency: orderKeepers,
    endEmergency: orderKeepers,
    endWatchedWord: orderKeepers,
    setWritingMode: orderKeepers,
  },
} as const satisfies Contribution;
