import type { NumberedEvent } from '../src/platform/events/domainEvent.ts';
import { tellOfDueDays, tellSides } from '../src/modules/mediation/tellSides.ts';
import { tellWriters } from '../src/modules/moderation/tellWriters.ts';
import { linkActs } from '../src/modules/signin/linkedSignIn.ts';
import { secondStepActs } from '../src/modules/signin/secondStep.ts';
import { tellOwners } from '../src/modules/signin/tellOwners.ts';
import { tellAuthors } from '../src/modules/triage/tellAuthors.ts';
import { tellVolunteers } from '../src/modules/volunteering/tellVolunteers.ts';
import { defineJob } from './defineJob.ts';

/** Who tells of the events of which subjects. */
const tellers: Readonly<Record<string, (events: readonly NumberedEvent[]) => Promise<number>>> = {
  flag: tellAuthors,
  review: tellWriters,
  case: tellSides,
  clock: tellOfDueDays,
  service: tellVolunteers,
  second_step: tellOwners,
  sign_in_link: tellOwners,
};

/** Tells people what happened in their matters, from its first start on: nobody is told of what was over by then. */
export const tellPeople = defineJob({
  kind: 'listener',
  name: 'tellPeople',
  about: 'Tells people in the page what happened in their matters.',
  hears: [
    'flag.confirmed',
    'flag.dismissed',
    'review.decided',
    'review.undone',
    'review.upheld',
    'review.overturned',
    'review.lapsed',
    'case.opened',
    'case.party_added',
    'case.meeting',
    'case.extended',
    'case.agreed',
    'case.closed',
    'clock.warned',
    'service.confirmed',
    'service.declined',
    ...secondStepActs.map((act) => `second_step.${act}`),
    ...linkActs.map((act) => `sign_in_link.${act}`),
  ],
  startsAt: 'now',
  handle: async (_work, events) => {
    let told = 0;
    for (const [kind, tellOf] of Object.entries(tellers)) {
      const some = events.filter(({ subject }) => subject.kind === kind);
      if (some.length > 0) told += await tellOf(some);
    }
    return { counts: { told } };
  },
});
