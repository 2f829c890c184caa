import { findByIds } from '../../platform/findByIds.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import type { AreaContact } from './areaContact.ts';
import { AreaContactModel, type AreaContactDocument } from './areaContact.model.ts';

/** The contacts of the areas that have one of their own, in no order. */
export async function findContacts(areas: readonly string[]): Promise<AreaContact[]> {
  const found = await findByIds(AreaContactModel, areas);
  return found.map(toContact);
}

/** Keeps a contact with one more wording if nobody added one meanwhile; false then. */
export async function saveContact({ area, versions, version }: AreaContact): Promise<boolean> {
  if (version === 1)
    return (await insertOnce(AreaContactModel, { _id: area, versions, version })) === 'inserted';
  return updateVersion(AreaContactModel, area, version - 1, { $set: { versions, version } });
}

const toContact = ({ _id, versions, version }: AreaContactDocument): AreaContact => ({
  area: _id,
  versions,
  version,
});
