import { AppError, badInput, conflict, notFound } from '../../kernel/appError.ts';
import { actsAs, type Work } from '../../kernel/work.ts';
import { areaKeepers, mayAddArea } from './area.policy.ts';
import { findArea } from './area.store.ts';
import { checkContact, contactVersionsMax, isSameContact } from './areaContact.ts';
import type { AreaContact, Contact, ContactVersion } from './areaContact.ts';
import { findContacts, saveContact } from './areaContact.store.ts';

/** The contact of an area, and the version that was read; 0 when there was none. */
export interface SetAreaContactInput extends Contact {
  readonly area: string;
  readonly version: number;
}

/**
 * An administrator of the area writes how its office is reached; earlier wordings are kept. The same words add nothing, nor does
 * the same act sent again after others wrote.
 * FORBIDDEN, NOT_FOUND (area), BAD_INPUT, CONFLICT `changed_meanwhile` when another wording was added since.
 */
export async function setAreaContact(
  { actor, now }: Work,
  { area, version, ...asked }: SetAreaContactInput,
): Promise<AreaContact> {
  if (!actsAs(actor, areaKeepers) && actor.role !== 'SYSTEM')
    throw new AppError('FORBIDDEN', 'Only an administrator changes the contact.', {
      reason: 'role_needed',
    });
  if (!mayAddArea(actor, area) || (await findArea(area)) === null) throw notFound('area');
  const contact = checkContact(asked);
  const wanted = { ...contact, number: version + 1, by: actor.personId };
  const found = await findContact(area);
  if (stands(found, wanted)) return found;
  if (found.version !== version) throw changedMeanwhile();
  if (found.versions.length >= contactVersionsMax)
    throw badInput('area', 'too_many_versions', 'It was changed too often.', contactVersionsMax);
  const versions = [...found.versions, { ...wanted, at: now }];
  const changed = { area, versions, version: version + 1 };
  if (await saveContact(changed)) return changed;
  const faster = await findContact(area);
  if (stands(faster, wanted)) return faster;
  throw changedMeanwhile();
}

async function findContact(area: string): Promise<AreaContact> {
  const [found = { area, versions: [], version: 0 }] = await findContacts([area]);
  return found;
}

/** Whether the office is reached so already, or this was written before by the same hand: then nothing is left to write. */
const stands = ({ versions }: AreaContact, wanted: Omit<ContactVersion, 'at'>): boolean =>
  versions.some(
    (one, at) =>
      isSameContact(one, wanted) &&
      (at === versions.length - 1 || (one.number === wanted.number && one.by === wanted.by)),
  );

const changedMeanwhile = () =>
  conflict('changed_meanwhile', 'A colleague has changed the contact; look again.');
