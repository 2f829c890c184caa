import { eraseAccount } from '../src/modules/closure/eraseAccount.ts';
import { listPeopleToErase } from '../src/modules/identity/person.store.ts';
import type { JobContext, Step } from '../src/platform/jobRuns/jobStep.ts';
import { defineJob } from './defineJob.ts';

/** A date that is not over yet must not erase what is only due later that day. */
const dueUntil = ({ to, work }: JobContext): Date => (to < work.now ? to : work.now);

const closed: Step = {
  name: 'closed',
  // Whoever is erased leaves the list, so the next ones stand at its beginning again.
  next: async (context, _after, limit) =>
    (await listPeopleToErase(dueUntil(context), limit)).map(({ id }) => ({
      cursor: id,
      run: async () => {
        const { isErased, postsWithdrawn, entriesErased } = await eraseAccount(context.work, id);
        return { erased: isErased ? 1 : 0, postsWithdrawn, entriesErased };
      },
    })),
};

/** Erases closed accounts when the days are over in which their owners could have them back. */
export const eraseAccounts = defineJob({
  kind: 'daily',
  name: 'eraseAccounts',
  about: 'Erases what is personal in accounts that were closed and not taken back in time.',
  at: '03:00',
  firstDays: 1,
  steps: [closed],
  missing: async (context) =>
    (await listPeopleToErase(dueUntil(context), 1)).map(
      ({ id }) => `account ${id} should have been erased`,
    ),
});
