import { insertOnce } from '../../platform/mongo.ts';
import type { InvariantReport } from './invariantReport.ts';
import { InvariantReportModel, type InvariantReportDocument } from './invariantReport.model.ts';

/** Keeps a report; 'exists' when the same check of the same date came to the same result before. */
export const saveInvariantReport = ({
  id,
  ...rest
}: InvariantReport): Promise<'inserted' | 'exists'> =>
  insertOnce(InvariantReportModel, { _id: id, ...rest });

/** The reports about a calendar date, newest first, at most 50. */
export async function listInvariantReports(date: string): Promise<InvariantReport[]> {
  const found = await InvariantReportModel.find({ date }).sort({ at: -1 }).limit(50).lean();
  return found.map(toReport);
}

const toReport = ({ _id, ...rest }: InvariantReportDocument): InvariantReport => ({
  id: _id,
  ...rest,
});
