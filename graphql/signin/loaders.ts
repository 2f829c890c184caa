import { findSecondSteps } from '../../src/modules/signin/secondStep.store.ts';
import { byKeyOrNull } from '../batch.ts';

/** Second steps by their person. */
export const loaders = {
  secondStep: () => byKeyOrNull(findSecondSteps, ({ personId }) => personId),
};
