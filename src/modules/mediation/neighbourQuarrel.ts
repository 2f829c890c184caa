import type { Person } from '../identity/person.ts';
import { findPeople } from '../identity/person.store.ts';
import { isVouched } from '../identity/vouchedPerson.ts';
import { findMessage } from '../opinion/message.store.ts';
import type { Case } from './mediationCase.ts';

/** Two natural persons, with or without an account, stand against each other; one person and firms do not. */
const isBetweenPeople = ({ parties }: Pick<Case, 'parties'>): boolean =>
  parties.filter(({ firmId }) => firmId === undefined).length >= 2;

/**
 * In a case between people: somebody whose residence nobody vouches for yet, among the sides with an account and the author of
 * the message that it came from. Whoever came yesterday under some name neither names neighbours nor is named by them.
 */
export async function whoIsUnvouched(found: Case): Promise<Person | undefined> {
  if (!isBetweenPeople(found)) return undefined;
  const message = await findMessage(found.messageId);
  // A report is written in an office, and a firm is registered; a post is the resident's own.
  const isResidents = message?.kind === 'POST' && message.firmId === undefined;
  const author = isResidents ? message.authorId : undefined;
  const ids = [author, ...found.parties.map(({ personId }) => personId)];
  const people = await findPeople([...new Set(ids.filter((id) => id !== undefined))]);
  return people.find((person) => !isVouched(person));
}
