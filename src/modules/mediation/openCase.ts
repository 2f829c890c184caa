import type { Reason } from '../../kernel/reason.ts';
import { isRepeated, requestOf, type ActRequest } from '../../kernel/actRequest.ts';
import { badInput, notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { makeOrFind } from '../../kernel/createOnce.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { roleOf, type Actor, type Work } from '../../kernel/work.ts';
import { takeNumbers } from '../../platform/serial.store.ts';
import { communityOf } from '../community/area.ts';
import { findArea } from '../community/area.store.ts';
import { findMessage } from '../opinion/message.store.ts';
import { flagIdOf } from '../triage/conflictFlag.ts';
import { findConflictFlag, markHasCase } from '../triage/conflictFlag.store.ts';
import { mayOpenCase, mayOpenCaseFrom } from './case.policy.ts';
import { findCase, findCaseOpenedUnder, saveNewCase } from './case.store.ts';
import { whyNotOpen } from './caseTable.ts';
import { neutralTitle } from './caseTitle.ts';
import { caseIdOf, openedCase, type Case } from './mediationCase.ts';

/** From a confirmed flag or straight from a report: exactly one of the two. */
export interface OpenCaseInput {
  readonly key: string;
  readonly flagId?: string;
  readonly reportId?: string;
  /** What it is called, 1 to 80 code points; kind and place when absent. */
  readonly title?: string;
}

type Source = Pick<Case, 'source' | 'messageId' | 'area'>;

/**
 * Opens the one case of a message. Asked again, by whichever way and with whichever title, it gives the case that is there, as
 * it is now. A key that has opened a case opens no other: CONFLICT (`key_reused`) with other content. The flag of the message is told
 * last: a crash before that leaves it among those that wait for a case, and asking once more from there ends it.
 */
export async function openCase(work: Work, input: OpenCaseInput): Promise<Outcome<Case>> {
  const from = await findSource(work.actor, input);
  if ('wrongState' in from) return from;
  const opened = await findOrOpen(work, input, from);
  await markHasCase(flagIdOf(opened.messageId));
  return { done: opened };
}

async function findOrOpen(work: Work, input: OpenCaseInput, from: Source): Promise<Case> {
  const { actor, now } = work;
  const request = requestOf(actor, 'openCase', input);
  const kept = await makeOrFind({
    find: () => findEarlier(from, request),
    make: async () => {
      const made = openedCase({
        ...from,
        title: input.title ?? (await titleOf(from)),
        by: actor.personId,
        role: roleOf(actor),
        at: now,
        request,
      });
      const [no] = await takeNumbers('case', now);
      const opened = { ...made, no: present(no, 'public number') };
      return (await saveNewCase(opened)) === 'inserted' ? opened : null;
    },
  });
  return present(kept, 'case').thing;
}

/** The case that the key has opened, else the one that the message has. */
async function findEarlier({ messageId }: Source, request: ActRequest): Promise<Case | null> {
  const opened = await findCaseOpenedUnder(request.id);
  if (opened !== null && isRepeated(opened.history[0]?.request, request)) return opened;
  return findCase(caseIdOf(messageId));
}

async function titleOf({ messageId, area }: Source): Promise<string> {
  const flag = await findConflictFlag(flagIdOf(messageId));
  const community = present(await findArea(communityOf(area)), 'community');
  return neutralTitle(flag, community.name);
}

async function findSource(
  actor: Actor,
  { flagId, reportId }: OpenCaseInput,
): Promise<Source | { wrongState: string; reason: Reason }> {
  if (flagId !== undefined && reportId === undefined) return sourceOfConflictFlag(actor, flagId);
  if (reportId !== undefined && flagId === undefined) return sourceOfReport(actor, reportId);
  throw badInput('flagId', 'one_of', 'Give either a flag or a report.');
}

async function sourceOfConflictFlag(actor: Actor, flagId: string) {
  const flag = await findConflictFlag(flagId);
  if (flag === null || !mayOpenCase(actor, flag.area)) throw notFound('flag');
  const reason = whyNotOpen(flag);
  if (reason !== null) return { wrongState: flag.state, reason };
  return {
    source: { kind: 'FLAG', id: flag.id },
    messageId: flag.messageId,
    area: flag.area,
  } as const;
}

async function sourceOfReport(actor: Actor, reportId: string) {
  const report = await findMessage(reportId);
  if (report === null || !mayOpenCaseFrom(actor, report)) throw notFound('report');
  return {
    source: { kind: 'FIELD_REPORT', id: report.id },
    messageId: report.id,
    area: report.area,
  } as const;
}
