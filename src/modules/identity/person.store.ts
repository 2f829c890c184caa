import { trusted } from 'mongoose';
import { duplicateIndex, updateVersion } from '../../platform/mongo.ts';
import { seal } from '../../platform/seal.ts';
import { identityKeys } from './identityKeys.ts';
import { userNameFrom } from '../../kernel/identifier.ts';
import { nameKeyOf } from './person.ts';
import type { Person } from './person.ts';
import { PersonModel } from './person.model.ts';
import type { PersonDocument } from './person.model.ts';
import { phoneIndexOf, phonePlace } from './phone.ts';

type Shown = Omit<PersonDocument, 'passwordHash' | 'phoneSealed' | 'phoneIndex' | 'nameKey'>;

/** What never leaves with a person: read by the credential store alone. */
const closed = '-passwordHash -phoneSealed -phoneIndex -nameKey';

const toPerson = (found: Shown): Person => ({
  id: found._id,
  userName: found.userName,
  displayName: found.displayName,
  home: found.home,
  grants: found.grants,
  endedGrants: found.endedGrants,
  joinedAt: found.joinedAt,
  version: found.version,
});

/** The person of an id, or null. */
export async function findPerson(id: string): Promise<Person | null> {
  const found = await PersonModel.findById(id).select(closed).lean<Shown>();
  return found === null ? null : toPerson(found);
}

/** The people of the ids that exist, in no order. */
export async function findPeople(ids: readonly string[]): Promise<Person[]> {
  const found = await PersonModel.find({ _id: trusted({ $in: [...ids] }) })
    .select(closed)
    .lean<Shown[]>();
  return found.map(toPerson);
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
  secrets: PersonSecrets,
): Promise<'saved' | 'userName' | 'phone'> {
  const { id, ...rest } = person;
  const { phone, ...others } = secrets;
  const sealed =
    phone === undefined
      ? {}
      : {
          phoneSealed: seal(identityKeys().fieldKey, phonePlace(id), phone),
          phoneIndex: phoneIndexOf(phone),
        };
  try {
    await PersonModel.insertOne({
      _id: id,
      ...rest,
      grants: [...rest.grants],
      endedGrants: [...rest.endedGrants],
      nameKey: nameKeyOf(person.userName),
      ...others,
      ...sealed,
    });
    return 'saved';
  } catch (error) {
    const index = duplicateIndex(error);
    if (index === undefined) throw error;
    return index.startsWith('phoneIndex') ? 'phone' : 'userName';
  }
}

/** Saves changed roles, if nobody changed the person meanwhile; false then. */
export function saveGrants(person: Person): Promise<boolean> {
  return updateVersion(PersonModel, person.id, person.version, {
    $set: { grants: [...person.grants], endedGrants: [...person.endedGrants] },
  });
}
