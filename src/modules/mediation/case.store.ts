import { trusted } from 'mongoose';
import { assert, present } from '../../kernel/assert.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { orderOf } from '../../kernel/id.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertManyOnce, insertOnce, updateVersion } from '../../platform/mongo.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Count } from '../../kernel/count.ts';
import type { Period } from '../../kernel/period.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { listNewest, orderWithin, withinPeriod } from '../../platform/newestFirst.ts';
import { holdsAsked } from '../../platform/searchKeys.ts';
import { caseColumnsOf } from './caseColumns.ts';
import { CaseModel, type CaseDocument } from './case.model.ts';
import { checkCase } from './caseCheck.ts';
import { caseEvent, lineEvent, type Case, type CaseState } from './mediationCase.ts';

/** One case, or null. */
export async function findCase(id: string): Promise<Case | null> {
  const found = await CaseModel.findOne({ _id: id }).lean();
  return found === null ? null : toCase(found);
}

/** One case by its public number, or null. */
export async function findCaseByNo(no: string): Promise<Case | null> {
  const found = await CaseModel.findOne({ no }).lean();
  return found === null ? null : toCase(found);
}

/** The case that a request opened, by the id of the request, or null. */
export async function findCaseOpenedUnder(requestId: string): Promise<Case | null> {
  const found = await CaseModel.findOne({ openedUnder: requestId }).lean();
  return found === null ? null : toCase(found);
}

/** The cases of the ids that exist, in no order. */
export async function findCases(ids: readonly string[]): Promise<Case[]> {
  const found = await findByIds(CaseModel, ids);
  return found.map(toCase);
}

/** Keeps a new case with its event; 'exists' when its message has one already, or its request has opened one. */
export async function saveNewCase(opened: Case): Promise<'inserted' | 'exists'> {
  checkCase(opened);
  const document = { ...toDocument(opened), ...withEvent(caseEvent(opened)) };
  return insertOnce(CaseModel, document, ['openedUnder_1']);
}

/** Keeps many new cases at once, each with the events of all its lines; those whose message has one already stay as they are. */
export async function saveNewCases(cases: readonly Case[]): Promise<void> {
  for (const one of cases) checkCase(one);
  const documents = cases.map((one): CaseDocument => {
    const [opened, ...later] = one.history.map((line) => lineEvent(one, line));
    return { ...toDocument(one), ...withEvent(present(opened, 'history line'), ...later) };
  });
  await insertManyOnce(CaseModel, documents, ['openedUnder_1']);
}

/** Keeps a case that has grown by one line, with the event of that line, if it still has the version it was read with. The lines before are not written again. */
export async function saveCase(changed: Case): Promise<boolean> {
  checkCase(changed);
  const { _id, history, ...rest } = toDocument(changed);
  const line = present(history.at(-1), 'history line');
  const event = addEvent(caseEvent(changed));
  const unset = changed.mediatorId === undefined ? { $unset: { mediatorId: '' } } : {};
  return updateVersion(CaseModel, _id, changed.version - 1, {
    $set: rest,
    ...event,
    $push: { ...event.$push, history: line },
    ...unset,
  });
}

/** A list of cases of an area, narrowed by what is given. */
export interface CasesAsked extends Period {
  readonly area: string;
  readonly state?: CaseState;
  /** Who mediates: a person's id, or `nobody`. */
  readonly mediatedBy?: string;
  /** Only those whose agreement is to be performed before this moment. */
  readonly dueBefore?: Date;
  readonly query?: string;
}

const casesFilter = ({ area, state, mediatedBy, dueBefore, query }: CasesAsked) => ({
  ...inArea(area),
  ...(state === undefined ? {} : { state }),
  ...(mediatedBy === undefined ? {} : { mediatedBy }),
  ...(dueBefore === undefined ? {} : { 'agreement.performBy': trusted({ $lt: dueBefore }) }),
  ...holdsAsked(query),
});

/** The cases of an area that fit, newest first. */
export const listCases = (asked: CasesAsked, page: PageAsked): Promise<Page<Case>> =>
  listNewest(CaseModel, casesFilter(asked), page, toCase, withinPeriod(asked));

/** How many `listCases` would list. */
export const countCases = (asked: CasesAsked): Promise<Count> =>
  countUpTo(CaseModel, { ...casesFilter(asked), ...orderWithin(asked) });

/** A list of the cases of some persons and firms (by id), narrowed by what is given. */
export interface OwnCasesAsked extends Period {
  readonly sideIds: readonly string[];
  /** Only those that wait for one of them. */
  readonly isAwaited?: boolean;
  readonly state?: CaseState;
  readonly query?: string;
}

const ownFilter = ({ sideIds, isAwaited = false, state, query }: OwnCasesAsked) => ({
  [isAwaited ? 'awaitedIds' : 'partyIds']: trusted({ $in: sideIds }),
  ...(state === undefined ? {} : { state }),
  ...holdsAsked(query),
});

/** The cases in which one of these persons and firms is a side, each case once, newest first. */
export const listCasesOf = (asked: OwnCasesAsked, page: PageAsked): Promise<Page<Case>> =>
  listNewest(CaseModel, ownFilter(asked), page, toCase, withinPeriod(asked));

/** How many `listCasesOf` would list. */
export const countCasesOf = (asked: OwnCasesAsked): Promise<Count> =>
  countUpTo(CaseModel, { ...ownFilter(asked), ...orderWithin(asked) });

/** The cases that a person mediates, open and closed, newest first. */
export const listCasesMediatedBy = (mediatorId: string, page: PageAsked): Promise<Page<Case>> =>
  listNewest(CaseModel, { mediatorId }, page, toCase);

/** A batch of closed cases: `closedAt` in [from, to), after the `closedOrder` of the last one seen, at most `limit`. */
export interface ClosedAsked {
  readonly from: Date;
  readonly to: Date;
  readonly after?: string;
  readonly limit: number;
}

/**
 * The cases that ended with every duty performed, oldest end first: the only ones that credit ever reads. How other cases
 * ended, or that somebody refused, cannot be asked for here.
 */
export async function listPerformedCases(asked: ClosedAsked): Promise<Case[]> {
  assert(asked.limit >= 1, 'limit is positive');
  const start =
    asked.after === undefined ? { $gte: orderOf(asked.from, '') } : { $gt: asked.after };
  const found = await CaseModel.find({
    closeReason: 'AGREEMENT_PERFORMED',
    closedOrder: trusted({ ...start, $lt: orderOf(asked.to, '') }),
  })
    .sort({ closedOrder: 1 })
    .limit(asked.limit)
    .lean();
  return found.map(toCase);
}

function toDocument({ id, ...rest }: Case): CaseDocument {
  const openedUnder = rest.history[0]?.request?.id;
  return {
    _id: id,
    ...rest,
    within: areaColumnsOf(rest.area),
    ...caseColumnsOf({ id, ...rest }),
    ...definedFields({ openedUnder }),
  };
}

const toCase = ({
  _id,
  within: _areas,
  partyIds: _sides,
  awaitedIds: _awaited,
  mediatedBy: _mediator,
  searchKeys: _keys,
  openedUnder: _request,
  events: _pending,
  eventsAt: _pendingAt,
  ...rest
}: CaseDocument): Case => ({
  id: _id,
  ...rest,
});
