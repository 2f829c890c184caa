import type { Reason } from '../../kernel/reason.ts';
import { AppError, notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { roleOf, type Actor, type Work } from '../../kernel/work.ts';
import { mayDoAct, mayReadCase } from './case.policy.ts';
import { findCase, saveCase } from './case.store.ts';
import type { ActStamp } from './caseChange.ts';
import { whyNot, type CaseAct } from './caseTable.ts';
import type { Case } from './mediationCase.ts';

/** Which case, at the version that was read. */
export interface CaseAsked {
  readonly caseId: string;
  readonly version: number;
}

/** An act that adds something to a case, under a key: asked again, it is the same act. */
export interface KeyedCaseAsked extends CaseAsked {
  readonly key: string;
}

/** How a use case changes the case it was given, by whom and when: the new case, or why its state does not fit after all. */
type Make = (found: Case, stamp: ActStamp) => Made | Promise<Made>;
type Made = Case | { reason: Reason };

/**
 * The way of every act on a case: visible (else NOT_FOUND), then as `changeOnce` has it, FORBIDDEN for who may not. `stands` says
 * that what is asked is so already.
 */
export async function changeCase(
  work: Work,
  asked: CaseAsked | KeyedCaseAsked,
  act: CaseAct,
  make: Make,
  stands?: (found: Case) => boolean,
): Promise<Outcome<Case>> {
  const found = await findReadableCase(work.actor, asked.caseId);
  return changeOnce(found, {
    actor: work.actor,
    act,
    asked,
    requestsOf: ({ history }) => history.map(({ request }) => request),
    allow: (one) => {
      if (!mayDoAct(work.actor, one, act)) throw notYours(act);
    },
    ...definedFields({ stands }),
    make: (one, request) => {
      const reason = whyNot(one, act);
      return reason === null ? make(one, { ...stampOf(work), request }) : { reason };
    },
    save: saveCase,
    reread: async ({ id }) => present(await findCase(id), 'case'),
  });
}

/** The case, or NOT_FOUND when there is none that the person may read. */
async function findReadableCase(actor: Actor, caseId: string): Promise<Case> {
  const found = await findCase(caseId);
  if (found === null || !mayReadCase(actor, found)) throw notFound('case');
  return found;
}

/** Refuses an act on a case that the person sees but that is another's to do. */
export const notYours = (act: CaseAct): AppError =>
  new AppError('FORBIDDEN', 'This is for the mediator of the case.', { reason: act });

/** Who writes a change down. Only people do: neither a visitor nor a job acts on a case. */
export const stampOf = ({ actor, now }: Work): ActStamp => ({
  by: actor.personId,
  role: roleOf(actor),
  at: now,
});
