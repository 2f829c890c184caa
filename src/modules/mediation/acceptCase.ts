import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { acceptedCase } from './caseChange.ts';
import { changeCase, type CaseAsked } from './changeCase.ts';
import type { Case } from './mediationCase.ts';

/** A mediator of the area, who is no side and speaks for none, takes on a case that has no mediator, first or again. */
export const acceptCase = (work: Work, asked: CaseAsked): Promise<Outcome<Case>> =>
  changeCase(
    work,
    asked,
    'acceptCase',
    (found, stamp) => acceptedCase(found, stamp),
    ({ mediatorId }) => mediatorId === work.actor.personId,
  );
