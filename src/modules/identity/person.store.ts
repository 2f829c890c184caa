import { trusted } from 'mongoose';
import type { Count } from '../../kernel/count.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { inArea } from '../../platform/areaColumns.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { duplicateIndex, updateVersion } from '../../platform/mongo.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { holdsEach } from '../../platform/holdsEach.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import { userNameFrom } from '../../kernel/identifier.ts';
import { nameKeyOf } from './person.ts';
import type { Person } from './person.ts';
import { personColumnsOf, residentKeysAsked, roleKeysAsked } from './personColumns.ts';
import type { ResidentList, RoleAsked } from './personColumns.ts';
import { PersonModel } from './person.model.ts';
import type { PersonDocument } from './person.model.ts';
import { phoneColumnsOf } from './phone.ts';

type Shown = Pick<PersonDocument, '_id' | Exclude<keyof Person, 'id'>>;

/** What never leaves with a person: read by the credential store alone. */
const closed = '-passwordHash -passwordChangedAt -phoneSealed -phoneIndex -nameKey -request';

const toPerson = (found: Shown): Person => ({
  id: found._id,
  userName: found.userName,
  displayName: found.displayName,
  home: found.home,
  grants: found.grants,
  endedGrants: found.endedGrants,
  pastNames: found.pastNames,
  pastHomes: found.pastHomes,
  endedVouches: found.endedVouches,
  consents: found.consents,
  joinedAt: found.joinedAt,
  version: found.version,
  ...definedFields({ vouch: found.vouch, closing: found.closing, erasedAt: found.erasedAt }),
});

/** The person of an id, or null. */
export async function findPerson(id: string): Promise<Person | null> {
  const found = await PersonModel.findById(id).select(closed).lean<Shown>();
  return found === null ? null : toPerson(found);
}

/** The people of the ids that exist, in no order. */
export async function findPeople(ids: readonly string[]): Promise<Person[]> {
  const found = await findByIds<PersonDocument, Shown>(PersonModel, ids, closed);
  return found.map(toPerson);
}

/** The version that each of these people has now; nobody who does not exist. */
export async function findPersonVersions(
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await findByIds<PersonDocument, Pick<PersonDocument, '_id' | 'version'>>(
    PersonModel,
    ids,
    { version: 1 },
  );
  return new Map(found.map(({ _id, version }) => [_id, version]));
}

/** The person of a user name as somebody typed it, whatever its case; or null. */
export async function findPersonByName(typed: string): Promise<Person | null> {
  const userName = userNameFrom(typed);
  if (userName === undefined) return null;
  const found = await PersonModel.findOne({ nameKey: nameKeyOf(userName) })
    .select(closed)
    .lean<Shown>();
  return found === null ? null : toPerson(found);
}

/** Residents of an area, all or of a list, whose shown name holds the query. */
export interface ResidentsAsked {
  readonly list: ResidentList;
  readonly query: string;
}

const residentsFilter = (area: string, { list, query }: ResidentsAsked) => ({
  ...inArea(area),
  ...holdsEach('residentKeys', residentKeysAsked(list, query)),
});

/** Those who live in an area, newest first; of all or of a list, and only those whose shown name holds the query. */
export const listResidents = (
  area: string,
  asked: ResidentsAsked,
  page: PageAsked,
): Promise<Page<Person>> => listNewest(PersonModel, residentsFilter(area, asked), page, toPerson);

/** How many `listResidents` would list. */
export const countResidents = (area: string, asked: ResidentsAsked): Promise<Count> =>
  countUpTo(PersonModel, residentsFilter(area, asked));

const holdersFilter = (asked: RoleAsked, query: string) =>
  holdsEach('roleKeys', roleKeysAsked(asked, query));

/** Those who hold, or held, a role over an area or a part of it, newest first, by name as listResidents does. */
export const listRoleHolders = (
  asked: RoleAsked,
  query: string,
  page: PageAsked,
): Promise<Page<Person>> => listNewest(PersonModel, holdersFilter(asked, query), page, toPerson);

/** How many `listRoleHolders` would list. */
export const countRoleHolders = (asked: RoleAsked, query: string): Promise<Count> =>
  countUpTo(PersonModel, holdersFilter(asked, query));

/** Closed accounts that are to be erased before a moment, the longest due first. */
export async function listPeopleToErase(until: Date, limit: number): Promise<Person[]> {
  const found = await PersonModel.find({ eraseAt: trusted({ $lt: until }) })
    .sort({ eraseAt: 1 })
    .limit(limit)
    .select(closed)
    .lean<Shown[]>();
  return found.map(toPerson);
}

/** What a new person's document holds beside the person. */
export interface PersonSecrets {
  readonly passwordHash: string;
  readonly phone?: string | undefined;
  readonly request: string;
}

/**
 * Saves a new person, or says what is taken already. A repeated act clashes on its `_id` too, and any of its indexes may be
 * named then: look for the id first.
 */
export async function savePerson(
  person: Person,
  { phone, ...secrets }: PersonSecrets,
): Promise<'saved' | 'userName' | 'phone'> {
  try {
    await PersonModel.insertOne({
      _id: person.id,
      ...columnsOf(person),
      version: person.version,
      ...secrets,
      ...(phone === undefined ? {} : phoneColumnsOf(person.id, phone)),
    });
    return 'saved';
  } catch (error) {
    const index = duplicateIndex(error);
    if (index === undefined) throw error;
    return index.startsWith('phoneIndex') ? 'phone' : 'userName';
  }
}

/** Saves a changed person, if nobody changed it meanwhile; false then. Password and phone are the credential store's. */
export function saveChangedPerson(person: Person): Promise<boolean> {
  const absent = (['vouch', 'closing', 'erasedAt'] as const).filter(
    (field) => person[field] === undefined,
  );
  const unset = [...absent, ...(person.closing === undefined ? ['eraseAt'] : [])];
  return updateVersion(PersonModel, person.id, person.version, {
    $set: columnsOf(person),
    $unset: Object.fromEntries(unset.map((field) => [field, ''])),
  });
}

/** A person's columns without id and version. */
function columnsOf(person: Person) {
  const { id: _id, version: _version, ...rest } = person;
  return {
    ...rest,
    ...personColumnsOf(person),
    nameKey: nameKeyOf(person.userName),
    ...(person.closing === undefined ? {} : { eraseAt: person.closing.eraseAt }),
  };
}
