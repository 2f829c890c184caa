import { badInput, notFound } from '../../kernel/appError.ts';
import { plainIdentifier } from '../../kernel/identifier.ts';
import type { Actor, Work } from '../../kernel/work.ts';
import { findFirm } from '../identity/firm.store.ts';
import { findPerson, findPersonByName } from '../identity/person.store.ts';
import { mayReadMessage } from '../opinion/message.policy.ts';
import { findMessage } from '../opinion/message.store.ts';
import { caseWithParty } from './caseChange.ts';
import { changeCase, type KeyedCaseAsked, type ChangedCase } from './changeCase.ts';
import type { Case, Party } from './mediationCase.ts';

/** A side by sign-in name, by firm, by name alone, or as the author of the case's message: exactly one of the four. */
export interface AddPartyInput extends KeyedCaseAsked {
  readonly userName?: string;
  readonly firmId?: string;
  readonly name?: string;
  readonly author?: true;
}

/** The mediator adds a side, which is then asked for its consent. NOT_FOUND on an unknown sign-in name or firm. */
export const addParty = (work: Work, input: AddPartyInput): Promise<ChangedCase> =>
  changeCase(work, input, 'addParty', async (found, hand) => {
    const side = await findSide(work, input, found);
    return caseWithParty(found, hand, { id: work.newId(), ...side });
  });

type Side = Pick<Party, 'name' | 'personId' | 'firmId'>;

/** Who wrote the message, for whoever may read it; what came from outside has no author here. */
async function authorOf(actor: Actor, messageId: string): Promise<Side> {
  const message = await findMessage(messageId);
  const authorId =
    message !== null && mayReadMessage(actor, message) ? message.authorId : undefined;
  const person = authorId === undefined ? null : await findPerson(authorId);
  if (person === null) throw notFound('person');
  return { name: person.displayName, personId: person.id };
}

async function findSide(
  { actor }: Work,
  { userName, firmId, name, author }: AddPartyInput,
  { messageId }: Case,
): Promise<Side> {
  if ([userName, firmId, name, author].filter((way) => way !== undefined).length !== 1)
    throw badInput('userName', 'one_of', 'Give a sign-in name, a firm, a name or the author.');
  if (author === true) return authorOf(actor, messageId);
  if (userName !== undefined) {
    const person = await findPersonByName(userName);
    if (person === null) throw notFound('person');
    return { name: person.displayName, personId: person.id };
  }
  if (firmId !== undefined) {
    const firm = await findFirm(plainIdentifier(firmId) ?? '');
    if (firm === null) throw notFound('firm');
    if (firm.representativeId === actor.personId)
      throw badInput(
        'firmId',
        'is_mediator',
        'The mediator speaks for this firm: it cannot be a side.',
      );
    return { name: firm.name, firmId: firm.id };
  }
  return { name: name ?? '' };
}
