import { badInput, notFound } from '../../kernel/appError.ts';
import { plainIdentifier } from '../../kernel/identifier.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { covers, type Actor, type Work } from '../../kernel/work.ts';
import { noteSearch } from '../directory/noteSearch.ts';
import { takeLookUp } from '../directory/takeLookUp.ts';
import { isClosed } from '../identity/closedPerson.ts';
import { findFirm } from '../identity/firm.store.ts';
import type { Person } from '../identity/person.ts';
import { findPerson, findPersonByName } from '../identity/person.store.ts';
import { mayReadMessage } from '../opinion/message.policy.ts';
import { findMessage } from '../opinion/message.store.ts';
import { caseWithParty } from './caseChange.ts';
import { changeCase, type KeyedCaseAsked } from './changeCase.ts';
import type { Case, Party } from './mediationCase.ts';
import { whoIsUnvouched } from './neighbourQuarrel.ts';

/**
 * A side: somebody who was found (findParties), somebody by the sign-in name that they told, a firm, a name alone, or the author
 * of the case's message: exactly one of the five.
 */
export interface AddPartyInput extends KeyedCaseAsked {
  readonly personId?: string;
  readonly userName?: string;
  readonly firmId?: string;
  readonly name?: string;
  readonly author?: true;
}

/**
 * The mediator adds a side, which is then asked for its consent. NOT_FOUND on a person or firm that is not there; a sign-in name
 * counts as a look-up (TOO_MANY). Two people stand against each other by name only when the residence of each who has an account,
 * and of whoever wrote the case's message, is vouched for: else the state does not fit (`party_not_vouched`).
 */
export const addParty = (work: Work, input: AddPartyInput): Promise<Outcome<Case>> =>
  changeCase(work, input, 'addParty', async (found, stamp) => {
    const side = await findSide(work, input, found);
    const changed = caseWithParty(found, stamp, { id: work.newId(), ...side });
    return (await whoIsUnvouched(changed)) === undefined
      ? changed
      : { reason: 'party_not_vouched' };
  });

type Side = Pick<Party, 'name' | 'personId' | 'firmId'>;

const sideOf = (person: Person): Side => ({ name: person.displayName, personId: person.id });

async function findSide(work: Work, input: AddPartyInput, found: Case): Promise<Side> {
  const { personId, userName, firmId, name, author } = input;
  const ways = [personId, userName, firmId, name, author];
  if (ways.filter((way) => way !== undefined).length !== 1)
    throw badInput('userName', 'one_of', 'Give a person, a firm, a name or the author.');
  if (author === true) return sideOf(await findAuthor(work.actor, found.messageId));
  if (personId !== undefined) return sideOf(await findNeighbour(work.actor, personId));
  if (userName !== undefined) return sideOf(await findByName(work, userName, found));
  if (firmId !== undefined) return firmSide(work.actor, firmId);
  return { name: name ?? '' };
}

/** Who wrote the message, for whoever may read it; what came from outside has no author here. */
async function findAuthor(actor: Actor, messageId: string): Promise<Person> {
  const message = await findMessage(messageId);
  const authorId =
    message !== null && mayReadMessage(actor, message) ? message.authorId : undefined;
  return openAccount(authorId === undefined ? null : await findPerson(authorId));
}

/** Somebody who lives in the area acted over. */
async function findNeighbour(actor: Actor, id: string): Promise<Person> {
  const person = openAccount(await findPerson(id));
  if (!covers(actor.scope, person.home)) throw notFound('person');
  return person;
}

/** Somebody, wherever they live, by the sign-in name that only they can have told. */
async function findByName(work: Work, userName: string, { no }: Case): Promise<Person> {
  await takeLookUp(work);
  const person = await findPersonByName(userName);
  const subjects = person === null ? [] : [person.id];
  await noteSearch(work, { purpose: 'CASE_PARTY', caseNo: no }, subjects);
  return openAccount(person);
}

function openAccount(person: Person | null): Person {
  if (person === null || isClosed(person)) throw notFound('person');
  return person;
}

async function firmSide({ personId }: Actor, firmId: string): Promise<Side> {
  const firm = await findFirm(plainIdentifier(firmId) ?? '');
  if (firm === null) throw notFound('firm');
  if (firm.representativeId === personId)
    throw badInput(
      'firmId',
      'is_mediator',
      'The mediator speaks for this firm: it cannot be a side.',
    );
  return { name: firm.name, firmId: firm.id };
}
