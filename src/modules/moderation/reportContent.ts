import { requestOf } from '../../kernel/actRequest.ts';
import { conflict, notFound } from '../../kernel/appError.ts';
import { createOnce } from '../../kernel/createOnce.ts';
import { roleOf, type Work } from '../../kernel/work.ts';
import type { StandingSubject } from '../opinion/changeStanding.ts';
import { addCause } from './addCause.ts';
import { accuracyOf, harmOf, type ReportKind } from './cause.ts';
import { readSubject } from './readSubject.ts';
import { makeReport, reportIdOf, type Report } from './report.ts';
import { findReport, readReporterRecord, saveNewReport } from './report.store.ts';
import { mayDecideReviewsOf, mayReport } from './review.policy.ts';
import { reviewIdOf } from './reviewItem.ts';

/** What a person says is wrong with a text. */
export interface ReportContentInput {
  readonly key: string;
  readonly subject: StandingSubject;
  readonly kind: ReportKind;
  readonly text: string;
}

/**
 * Puts a text before those who decide. Once a person and text: the same again gives the first report, another kind is CONFLICT
 * (`already_reported`). A decider who brings something up in that role may decide on it; who reported it as a neighbour may not.
 */
export async function reportContent(work: Work, input: ReportContentInput): Promise<Report> {
  const { actor, now } = work;
  const text = await readSubject(input.subject);
  if (text === null || !mayReport(actor, text)) throw notFound('reportable');
  const isOffice = mayDecideReviewsOf(actor, text.message.area);
  const { id, content: request } = requestOf(actor, 'reportContent', input);
  const { subject, kind } = input;
  const report = makeReport({
    id: isOffice ? id : reportIdOf(actor.personId, subject),
    subject,
    reviewId: reviewIdOf(subject),
    byId: actor.personId,
    role: roleOf(actor),
    kind,
    text: input.text,
    at: now,
    request,
  });
  const { thing } = await createOnce({
    find: () => findReport(report.id),
    isSame: (earlier) => earlier.request === request,
    make: async () => ((await saveNewReport(report)) === 'inserted' ? report : null),
    reused: () => conflict('already_reported', 'You have reported this before; it is looked at.'),
  });
  const weight = isOffice ? 1 : accuracyOf(await readReporterRecord(actor.personId));
  const by = {
    by: actor.personId,
    reportId: report.id,
    reportKind: kind,
    harm: harmOf(kind),
    weight,
  };
  const cause = {
    ...by,
    kind: isOffice ? 'OFFICE' : 'REPORT',
    wording: text.wording,
    at: thing.at,
  } as const;
  await addCause(text, cause, now);
  return thing;
}
