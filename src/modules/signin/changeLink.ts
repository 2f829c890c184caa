import { conflict } from '../../kernel/appError.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import type { LinkAct, LinkedSignIn } from './linkedSignIn.ts';
import { findLinkedSignInOf, saveLinkedSignIn } from './linkedSignIn.store.ts';

/**
 * Changes what a person linked by a pure function, with the event of which they are told, and saves against the version it was made from; anew when somebody was faster.
 * 'unchanged' where the same object comes back, 'taken' when the outside account is somebody else's.
 */
export const changeLink = (
  personId: string,
  change: (found: LinkedSignIn) => LinkedSignIn,
  done: { readonly act: LinkAct; readonly at: Date },
): Promise<'saved' | 'unchanged' | 'taken'> =>
  retryLostRace(
    async () => {
      const found = await findLinkedSignInOf(personId);
      const changed = change(found);
      if (changed === found) return 'unchanged';
      const saved = await saveLinkedSignIn(changed, done);
      return saved === 'stale' ? lostRace : saved;
    },
    {
      refusal: () =>
        conflict('changed_meanwhile', 'It was changed elsewhere just now; look again.'),
    },
  );
