import { AppError, badInput, conflict, notFound } from '../../kernel/appError.ts';
import { actsAs, type Work } from '../../kernel/work.ts';
import { areaKeepers, mayAddArea } from './area.policy.ts';
import { findArea } from './area.store.ts';
import { checkContact, contactVersionsMax, isSameContact } from './areaContact.ts';
import type { AreaContact, Contact } from './areaContact.ts';
import { findContacts, saveContact } from './areaContact.store.ts';

/** The contact of an area, and the version that was read; 0 when there was none. */
export interface SetAreaContactInput extends Contact {
  readonly area: string;
  readonly version: number;
}

/**
 * An administrator of the area writes how its office is reached; earlier wordings are kept. The same words add nothing.
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
  const [found = { area, versions: [], version: 0 }] = await findContacts([area]);
  const newest = found.versions.at(-1);
  if (newest !== undefined && isSameContact(newest, contact)) return found;
  if (found.version !== version) throw changedMeanwhile();
  if (found.versions.length >= contactVersionsMax)
    throw badInput('area', 'too_many_versions', 'It was changed too often.', contactVersionsMax);
  const wording = { ...contact, number: version + 1, by: actor.personId, at: now };
  const changed = { area, versions: [...found.versions, wording], version: version + 1 };
  if (!(await saveContact(changed))) throw changedMeanwhile();
  return changed;
}

const changedMeanwhile = () =>
  conflict('changed_meanwhile', 'A colleague has changed the contact; look again.');
