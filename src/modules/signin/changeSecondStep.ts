import { conflict } from '../../kernel/appError.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import type { SecondStep } from './secondStep.ts';
import { findSecondStep, saveSecondStep, type ActOnStep } from './secondStep.store.ts';

/**
 * Changes a second step by a pure function and saves against the version it was made from; anew when somebody was faster. The same object
 * back means that there is nothing to change: false.
 */
export const changeSecondStep = (
  personId: string,
  change: (found: SecondStep) => SecondStep,
  done?: ActOnStep,
): Promise<boolean> =>
  retryLostRace(
    async () => {
      const found = await findSecondStep(personId);
      const changed = change(found);
      if (changed === found) return false;
      return (await saveSecondStep(changed, done)) ? true : lostRace;
    },
    {
      refusal: () =>
        conflict('changed_meanwhile', 'It was changed elsewhere just now; look again.'),
    },
  );
