import { trusted } from 'mongoose';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { insertOnce } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import type { ReporterRecord } from './cause.ts';
import { ReportModel, type ReportDocument } from './report.model.ts';
import type { Report, ReportOutcome } from './report.ts';

/** One report, or null. */
export async function findReport(id: string): Promise<Report | null> {
  const found = await ReportModel.findOne({ _id: id }).lean();
  return found === null ? null : toReport(found);
}

/** Keeps a new report; 'exists' when the person has reported the text before. */
export const saveNewReport = ({ id, ...rest }: Report): Promise<'inserted' | 'exists'> =>
  insertOnce(ReportModel, { _id: id, ...rest });

/** Notes what the reports of these people on a text came to. */
export async function saveReportOutcome(
  reviewId: string,
  byIds: readonly string[],
  outcome: ReportOutcome,
): Promise<void> {
  if (byIds.length === 0) return;
  await ReportModel.updateMany(
    { reviewId, byId: trusted({ $in: [...byIds] }) },
    { $set: { outcome } },
  );
}

/** How often a person’s reports led to a decision against the text, of those that were decided. */
export async function readReporterRecord(byId: string): Promise<ReporterRecord> {
  const [agreed, kept] = await Promise.all([
    ReportModel.countDocuments({ byId, outcome: 'AGREED' }),
    ReportModel.countDocuments({ byId, outcome: 'KEPT' }),
  ]);
  return { agreed, decided: agreed + kept };
}

/** What one person reported, newest first. */
export const listReportsOf = (byId: string, page: PageAsked): Promise<Page<Report>> =>
  listNewest(ReportModel, { byId }, page, toReport);

const toReport = ({ _id, ...rest }: ReportDocument): Report => ({ id: _id, ...rest });
