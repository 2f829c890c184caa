import { badInput, notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { findFirm } from '../identity/firm.store.ts';
import { findPersonByName } from '../identity/person.store.ts';
import { caseWithParty } from './caseChange.ts';
import { changeCase, type KeyedCaseAsked, type ChangedCase } from './changeCase.ts';
import type { Party } from './mediationCase.ts';

/** A side by sign-in name, by firm, or by name alone: exactly one of the three. */
export interface AddPartyInput extends KeyedCaseAsked {
  readonly userName?: string;
  readonly firmId?: string;
  readonly name?: string;
}

/** The mediator adds a side, which is then asked for its consent. NOT_FOUND on an unknown sign-in name or firm. */
export const addParty = (work: Work, input: AddPartyInput): Promise<ChangedCase> =>
  changeCase(work, input, 'addParty', async (found, hand) => {
    const side = await findSide(work, input);
    return caseWithParty(found, hand, { id: work.newId(), ...side });
  });

async function findSide(
  { actor }: Work,
  { userName, firmId, name }: AddPartyInput,
): Promise<Pick<Party, 'name' | 'personId' | 'firmId'>> {
  if ([userName, firmId, name].filter((way) => way !== undefined).length !== 1)
    throw badInput('userName', 'one_of', 'Give a sign-in name, a firm or a name: one of them.');
  if (userName !== undefined) {
    const person = await findPersonByName(userName);
    if (person === null) throw notFound('person');
    return { name: person.displayName, personId: person.id };
  }
  if (firmId !== undefined) {
    const firm = await findFirm(firmId);
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
