import { AppError, notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { roleOf, type Actor, type Work } from '../../kernel/work.ts';
import { mayDoAct, mayReadCase } from './case.policy.ts';
import { findCase, saveCase } from './case.store.ts';
import type { Hand } from './caseChange.ts';
import { caseRequestOf, isRepeated } from './caseRequest.ts';
import { whyNot, type CaseAct } from './caseTable.ts';
import type { Case, CaseRequest, CaseState } from './mediationCase.ts';

/** Which case, at the version that was read. */
export interface CaseAsked {
  readonly caseId: string;
  readonly version: number;
}

/** An act that adds something to a case, under a key: asked again, it is the same act. */
export interface KeyedCaseAsked extends CaseAsked {
  readonly key: string;
}

/** What acting on a case gives: the case, the version it has moved on to, or why its state does not allow it. */
export type ChangedCase =
  { case: Case } | { staleAt: number } | { wrongState: string; reason: string };

/** How a use case changes the case it was given, by whose hand: the new case, the same one when there is nothing to change, or why its state does not fit after all. */
type Change = (found: Case, hand: Hand) => Changed | Promise<Changed>;
type Changed = Case | { reason: string };

/**
 * The way of every act on a case: visible (else NOT_FOUND), allowed (else FORBIDDEN), not done already, still the version that
 * was read, in a state that fits, changed, saved with compare-and-set. Of two acts on one version exactly one wins. An act
 * whose key has written its line before gives the case as it is now, whatever happened since (CONFLICT with other content).
 */
export async function changeCase(
  work: Work,
  asked: CaseAsked | KeyedCaseAsked,
  act: CaseAct,
  change: Change,
): Promise<ChangedCase> {
  const found = await findReadableCase(work.actor, asked.caseId);
  if (!mayDoAct(work.actor, found, act)) throw notYours(act);
  const request = 'key' in asked ? caseRequestOf(work.actor, act, asked) : undefined;
  if (isDone(found, request)) return { case: found };
  if (found.version !== asked.version) return { staleAt: found.version };
  const reason = whyNot(found, act);
  if (reason !== null) return wrongState(found.state, reason);

  const hand = { ...handOf(work), ...(request === undefined ? {} : { request }) };
  const changed = await change(found, hand);
  if ('reason' in changed) return wrongState(found.state, changed.reason);
  if (changed === found) return { case: found };
  return (await saveCase(changed)) ? { case: changed } : beaten(changed, request);
}

/** Somebody was faster: this very request, sent twice at once, or another act. */
async function beaten(changed: Case, request: CaseRequest | undefined): Promise<ChangedCase> {
  const now = present(await findCase(changed.id), 'case');
  return isDone(now, request) ? { case: now } : { staleAt: now.version };
}

const isDone = ({ history }: Case, request: CaseRequest | undefined): boolean =>
  request !== undefined && history.some((line) => isRepeated(line.request, request));

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
export const handOf = ({ actor, now }: Work): Hand => ({
  by: actor.personId,
  role: roleOf(actor),
  at: now,
});

const wrongState = (state: CaseState, reason: string) => ({ wrongState: state, reason });
