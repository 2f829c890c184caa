import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { findFirms } from '../identity/firm.store.ts';
import { acceptedCase } from './caseChange.ts';
import { changeCase, notYours, type CaseAsked } from './changeCase.ts';
import type { Case } from './mediationCase.ts';

/** A mediator of the area, who is no side and speaks for none, takes on a case that has no mediator, first or again. */
export const acceptCase = (work: Work, asked: CaseAsked): Promise<Outcome<Case>> =>
  changeCase(
    work,
    asked,
    'acceptCase',
    async (found, stamp) => {
      if (await speaksForAFirmOf(work.actor.personId, found)) throw notYours('acceptCase');
      return acceptedCase(found, stamp);
    },
    ({ mediatorId }) => mediatorId === work.actor.personId,
  );

async function speaksForAFirmOf(personId: string, { parties }: Case): Promise<boolean> {
  const firms = await findFirms(parties.flatMap(({ firmId }) => firmId ?? []));
  return firms.some(({ representativeId }) => representativeId === personId);
}
