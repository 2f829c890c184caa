import { trusted } from 'mongoose';
import { orderOf } from '../../kernel/id.ts';
import { inArea } from '../../platform/areaColumns.ts';
import { countByArea } from '../../platform/countByArea.ts';
import { CaseModel } from './case.model.ts';
import { caseStates } from './mediationCase.ts';

/** How many cases were opened at each place of an area from one moment (inclusive) to another, wherever they stand now. */
export const countOpenedCases = (
  area: string,
  from: Date,
  to: Date,
): Promise<ReadonlyMap<string, number>> =>
  countByArea(CaseModel, {
    ...inArea(area),
    state: { $in: [...caseStates] },
    order: { $gte: orderOf(from, ''), $lt: orderOf(to, '') },
  });

/** How long the cases of an area took that were closed from one moment (inclusive) to another, in milliseconds, each with its place, in no order. */
export async function durationsOfClosedCases(
  area: string,
  from: Date,
  to: Date,
): Promise<(readonly [area: string, durationMs: number])[]> {
  const found = await CaseModel.find({
    ...inArea(area),
    closedOrder: trusted({ $gte: orderOf(from, ''), $lt: orderOf(to, '') }),
  })
    .select('area openedAt closedAt')
    .lean<{ area: string; openedAt: Date; closedAt: Date }[]>();
  return found.map((one) => [one.area, one.closedAt.getTime() - one.openedAt.getTime()] as const);
}

/** The public numbers of cases closed from one moment (inclusive) to another without a coded reason, at most `limit`: there should be none. */
export async function listClosedWithoutReason(
  from: Date,
  to: Date,
  limit: number,
): Promise<string[]> {
  const found = await CaseModel.find({
    closeReason: null,
    closedOrder: trusted({ $gte: orderOf(from, ''), $lt: orderOf(to, '') }),
  })
    .limit(limit)
    .select('no')
    .lean<{ no: string }[]>();
  return found.map(({ no }) => no);
}
