import { findFirms } from '../src/modules/identity/firm.store.ts';
import { findPersonByName } from '../src/modules/identity/person.store.ts';
import { findCase, findCaseByNo } from '../src/modules/mediation/case.store.ts';
import type { Case } from '../src/modules/mediation/mediationCase.ts';
import { findReview } from '../src/modules/moderation/reviewItem.store.ts';
import { findMessage, findMessageByNo } from '../src/modules/opinion/message.store.ts';
import { findConflictFlag } from '../src/modules/triage/conflictFlag.store.ts';
import { findVolunteerService } from '../src/modules/volunteering/volunteerService.store.ts';

// Whom an asking concerns, read past the loaders of the request: what is written down must not be what an act answers with afterwards.

type About = Promise<readonly string[]>;

/** The sides of a case that have an account, and who speaks for its firms. */
async function sidesOf(found: Case | null): About {
  const parties = found?.parties ?? [];
  const firms = parties.flatMap(({ firmId }) => firmId ?? []);
  const speakers = firms.length === 0 ? [] : await findFirms(firms);
  return [
    ...parties.flatMap(({ personId }) => personId ?? []),
    ...speakers.map(({ representativeId }) => representativeId),
  ];
}

/** The sides of a case, by its id. */
export const sidesOfCase = async (id: string): About => sidesOf(await findCase(id));

/** The sides of a case, by its public number. */
export const sidesOfCaseNo = async (no: string): About => sidesOf(await findCaseByNo(no));

/** Who wrote a message, by its id. */
export async function authorOf(messageId: string): About {
  const message = await findMessage(messageId);
  return message?.authorId === undefined ? [] : [message.authorId];
}

/** Who wrote a message, by its public number. */
export async function authorOfNo(no: string): About {
  const message = await findMessageByNo(no);
  return message?.authorId === undefined ? [] : [message.authorId];
}

/** Who wrote what a flag stands on. */
export async function authorUnderFlag(flagId: string): About {
  const flag = await findConflictFlag(flagId);
  return flag === null ? [] : authorOf(flag.messageId);
}

/** Who wrote the text of a review item. */
export async function authorUnderReview(reviewId: string): About {
  const review = await findReview(reviewId);
  return review?.authorId === undefined ? [] : [review.authorId];
}

/** Who served. */
export async function volunteerOf(serviceId: string): About {
  const service = await findVolunteerService(serviceId);
  return service === null ? [] : [service.volunteerId];
}

/** Whoever signs in under a name. */
export async function signedInAs(userName: string): About {
  const person = await findPersonByName(userName);
  return person === null ? [] : [person.id];
}
