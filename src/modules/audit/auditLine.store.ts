import { trusted } from 'mongoose';
import type { Count } from '../../kernel/count.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { orderOf } from '../../kernel/id.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Period } from '../../kernel/period.ts';
import type { Role } from '../../kernel/work.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { insertOnce } from '../../platform/mongo.ts';
import { listNewest, orderWithin, withinPeriod } from '../../platform/newestFirst.ts';
import type { AuditKind, AuditLine } from './auditLine.ts';
import { AuditLineModel, type AuditLineDocument } from './auditLine.model.ts';

/** Writes a line down; 'exists' when the same look is written down already. */
export const saveAuditLine = ({ id, ...rest }: AuditLine): Promise<'inserted' | 'exists'> =>
  insertOnce(AuditLineModel, { _id: id, ...rest, within: areaColumnsOf(rest.scope) });

/** Lines of the offices of an area, narrowed by what is given. */
export interface AuditLinesAsked extends Period {
  readonly area: string;
  readonly person?: string;
  readonly role?: Role;
  readonly kind?: AuditKind;
  readonly act?: string;
  readonly targetId?: string;
  readonly about?: string;
}

const linesFilter = ({ area, person, role, kind, act, targetId, about }: AuditLinesAsked) => ({
  ...inArea(area),
  ...definedFields({ person, role, kind, act, targetId, about }),
});

/** The lines that fit, newest first. */
export const listAuditLines = (asked: AuditLinesAsked, page: PageAsked): Promise<Page<AuditLine>> =>
  listNewest(AuditLineModel, linesFilter(asked), page, toLine, withinPeriod(asked));

/** How many `listAuditLines` would list. */
export const countAuditLines = (asked: AuditLinesAsked): Promise<Count> =>
  countUpTo(AuditLineModel, { ...linesFilter(asked), ...orderWithin(asked) });

/** The lines about a person that no other page of theirs lists, newest first. */
export const listLinesAbout = (about: string, page: PageAsked): Promise<Page<AuditLine>> =>
  listNewest(AuditLineModel, { about, isShown: true }, page, toLine);

/** How many `listLinesAbout` would list. */
export const countLinesAbout = (about: string): Promise<Count> =>
  countUpTo(AuditLineModel, { about, isShown: true });

const olderThan = (city: string, kind: AuditKind, before: Date) => ({
  kind,
  ...inArea(city),
  order: trusted({ $gte: '', $lt: orderOf(before, '') }),
});

/** How many lines of a sort a city has from before a moment. */
export const countLinesBefore = (city: string, kind: AuditKind, before: Date): Promise<number> =>
  AuditLineModel.countDocuments(olderThan(city, kind, before));

const removedAtOnce = 500;

/** Removes the lines of a sort that a city has from before a moment, some at a time. */
export async function removeLinesBefore(
  city: string,
  kind: AuditKind,
  before: Date,
): Promise<void> {
  for (;;) {
    const found = await AuditLineModel.find(olderThan(city, kind, before))
      .sort({ order: 1 })
      .limit(removedAtOnce)
      .lean();
    if (found.length === 0) return;
    await AuditLineModel.deleteMany({ _id: trusted({ $in: found.map(({ _id }) => _id) }) });
  }
}

const toLine = ({ _id, within: _within, ...rest }: AuditLineDocument): AuditLine => ({
  id: _id,
  ...rest,
});
