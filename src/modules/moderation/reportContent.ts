import { requestOf } from '../../kernel/actRequest.ts';
import { conflict, notFound } from '../../kernel/appError.ts';
import { createOnce } from '../../kernel/createOnce.ts';
import { roleOf, type Work } from '../../kernel/work.ts';
import type { StandingSubject } from '../opinion/changeStanding.ts';
import { addCause } from './addCause.ts';
import { accuracyOf, harmOf, type Cause, type ReportKind } from './cause.ts';
import { readSubject, type JudgedText } from './readSubject.ts';
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
  if (text === null || actor.role === 'VISITOR') throw notFound('reportable');
  const isOffice = mayDecideReviewsOf(actor, text.message.area);
  const report = reportBy(work, input, isOffice);
  const { thing } = await createOnce({
    find: () => findReport(report.id),
    isSame: (earlier) => earlier.request === report.request,
    make: async () => {
      // What was reported once may be an empty place to its reporter by now: a repeat is answered before.
      if (!mayReport(actor, text)) throw notFound('reportable');
      return (await saveNewReport(report)) === 'inserted' ? report : null;
    },
    reused: () => conflict('already_reported', 'You have reported this before; it is looked at.'),
  });
  await addCause(text, await causeOf(thing, text, isOffice), now);
  return thing;
}

function reportBy({ actor, now }: Work, input: ReportContentInput, isOffice: boolean): Report {
  const { id, content: request } = requestOf(actor, 'reportContent', input);
  const { subject, kind, text } = input;
  return makeReport({
    id: isOffice ? id : reportIdOf(actor.personId, subject),
    subject,
    reviewId: reviewIdOf(subject),
    byId: actor.personId,
    role: roleOf(actor),
    kind,
    text,
    at: now,
    request,
  });
}

const causeOf = async (
  { id: reportId, byId: by, kind: reportKind, at }: Report,
  { wording }: JudgedText,
  isOffice: boolean,
): Promise<Cause> => ({
  kind: isOffice ? 'OFFICE' : 'REPORT',
  ...{ by, reportId, reportKind, wording, at },
  harm: harmOf(reportKind),
  weight: isOffice ? 1 : accuracyOf(await readReporterRecord(by)),
});
