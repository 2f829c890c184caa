import { trusted } from 'mongoose';
import { orderOf } from '../../kernel/id.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertOnce } from '../../platform/mongo.ts';
import { holdsEach } from '../../platform/holdsEach.ts';
import { namePartsOf, partsAskedOf } from '../../platform/nameParts.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import { firmNameKeyOf, firmsMax } from './firm.ts';
import type { Firm } from './firm.ts';
import { FirmModel } from './firm.model.ts';
import type { FirmDocument } from './firm.model.ts';

const toFirm = (found: FirmDocument): Firm => ({
  id: found._id,
  no: found.no,
  name: found.name,
  area: found.area,
  representativeId: found.representativeId,
});

/** The firm of an id, or null. */
export async function findFirm(id: string): Promise<Firm | null> {
  const found = await FirmModel.findById(id).lean();
  return found === null ? null : toFirm(found);
}

/** The firms of the ids that exist, in no order. */
export async function findFirms(ids: readonly string[]): Promise<Firm[]> {
  const found = await findByIds(FirmModel, ids);
  return found.map(toFirm);
}

/** The firm of a public number, or null. */
export async function findFirmByNo(no: string): Promise<Firm | null> {
  const found = await FirmModel.findOne({ no }).lean();
  return found === null ? null : toFirm(found);
}

/** The firms of an area whose name holds the query, newest first. */
export const listFirms = (area: string, query: string, page: PageAsked): Promise<Page<Firm>> => {
  const named = holdsEach('nameParts', partsAskedOf(query));
  return listNewest(FirmModel, { ...inArea(area), ...named }, page, toFirm);
};

/** The firms that a person speaks for, at most 50. */
export async function listFirmsOf(personId: string): Promise<Firm[]> {
  const found = await FirmModel.find({ representativeId: personId }).limit(firmsMax).lean();
  return found.map(toFirm);
}

/** The firms that each of some people speaks for, at most 50 each. */
export async function listFirmsOfEach(personIds: readonly string[]): Promise<Firm[]> {
  const found = await FirmModel.find({ representativeId: trusted({ $in: [...personIds] }) })
    .limit(firmsMax * personIds.length)
    .lean();
  return found.map(toFirm);
}

/** The firm that an act registered, with the hash of what was asked for; null when the act never happened. */
export async function findFirmByAct(id: string): Promise<{ firm: Firm; request: string } | null> {
  const found = await FirmModel.findById(id).lean();
  return found === null ? null : { firm: toFirm(found), request: found.request };
}

/** Saves a new firm; false when its id or its name is there already. */
export async function saveFirm(
  firm: Firm,
  act: { request: string; by: string; at: Date },
): Promise<boolean> {
  const { id, ...rest } = firm;
  const document = {
    _id: id,
    ...rest,
    nameKey: firmNameKeyOf(firm.name),
    within: areaColumnsOf(firm.area),
    nameParts: namePartsOf(firm.name),
    order: orderOf(act.at, id),
    ...act,
    version: 1,
  };
  return (await insertOnce(FirmModel, document, ['nameKey_1'])) === 'inserted';
}
