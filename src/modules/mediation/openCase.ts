import { badInput, notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import type { Actor, Work } from '../../kernel/work.ts';
import { takeNumbers } from '../../platform/serial.store.ts';
import { findMessage } from '../opinion/message.store.ts';
import { findFlag } from '../triage/flag.store.ts';
import { mayOpenCase } from './case.policy.ts';
import { findCase, saveNewCase } from './case.store.ts';
import { roleOf, type ChangedCase } from './changeCase.ts';
import { caseIdOf, openedCase, type Case } from './mediationCase.ts';

/** From a confirmed flag or straight from a report: exactly one of the two. */
export interface OpenCaseInput {
  readonly flagId?: string;
  readonly reportId?: string;
  /** What it is about, 1 to 80 code points. */
  readonly title: string;
}

type Source = Pick<Case, 'source' | 'messageId' | 'area'>;

/** Opens the one case of a message. Asked again, by whichever way and with whichever title, it gives the case that is there. */
export async function openCase(work: Work, input: OpenCaseInput): Promise<ChangedCase> {
  const { actor, now } = work;
  const from = await findSource(actor, input);
  if ('wrongState' in from) return from;
  const id = caseIdOf(from.messageId);
  const earlier = await findCase(id);
  if (earlier !== null) return { case: earlier };

  const made = openedCase({
    ...from,
    title: input.title,
    by: actor.personId,
    role: roleOf(actor),
    at: now,
  });
  const [no] = await takeNumbers('case', now);
  const opened = { ...made, no: present(no, 'public number') };
  if ((await saveNewCase(opened)) === 'inserted') return { case: opened };
  return { case: present(await findCase(id), 'case') };
}

async function findSource(
  actor: Actor,
  { flagId, reportId }: OpenCaseInput,
): Promise<Source | { wrongState: string; reason: string }> {
  if (flagId !== undefined && reportId === undefined) return sourceOfFlag(actor, flagId);
  if (reportId !== undefined && flagId === undefined) return sourceOfReport(actor, reportId);
  throw badInput('flagId', 'one_of', 'Give either a flag or a report.');
}

async function sourceOfFlag(actor: Actor, flagId: string) {
  const flag = await findFlag(flagId);
  if (flag === null || !mayOpenCase(actor, flag.area)) throw notFound('flag');
  if (flag.state !== 'CONFIRMED') return { wrongState: flag.state, reason: 'flag_not_confirmed' };
  return {
    source: { kind: 'FLAG', id: flag.id },
    messageId: flag.messageId,
    area: flag.area,
  } as const;
}

async function sourceOfReport(actor: Actor, reportId: string) {
  const report = await findMessage(reportId);
  if (report?.kind !== 'REPORT' || !mayOpenCase(actor, report.area)) throw notFound('report');
  return {
    source: { kind: 'REPORT', id: report.id },
    messageId: report.id,
    area: report.area,
  } as const;
}
