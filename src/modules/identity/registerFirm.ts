import { AppError, conflict, notFound } from '../../kernel/appError.ts';
import { createOnce } from '../../kernel/createOnce.ts';
import { contentHash, idFrom } from '../../kernel/id.ts';
import { firmNoOf } from '../../kernel/publicNumber.ts';
import type { Work } from '../../kernel/work.ts';
import { takeNumber } from '../../platform/serial.store.ts';
import { findArea } from '../community/area.store.ts';
import { isClosed } from './closedPerson.ts';
import { firmsMax, makeFirm } from './firm.ts';
import type { Firm } from './firm.ts';
import { findFirmByAct, listFirmsOf, saveFirm } from './firm.store.ts';
import { isAdministrator, mayChangeRolesOver, maySeeRoles } from './person.policy.ts';
import { findPersonByName } from './person.store.ts';
import { removeSessionsOf } from './session.store.ts';

/** A firm as an administrator enters it; `representative` is a user name. */
export interface NewFirm {
  readonly key: string;
  readonly name: string;
  readonly area: string;
  readonly representative: string;
}

/**
 * Registers a firm in the administrator's area; its representative's sessions end, for there is a new right. Repeating the
 * key with the same content gives the first result. Refuses FORBIDDEN, NOT_FOUND (area, person), BAD_INPUT,
 * CONFLICT `key_reused` | `firm_exists` | `too_many_firms` (50 of one person).
 */
export async function registerFirm(work: Work, input: NewFirm): Promise<Firm> {
  const person = await allowedRepresentative(work, input);
  const { actor, now } = work;
  const representativeId = person.id;
  const id = idFrom(actor.personId, 'registerFirm', input.key);
  const made = makeFirm(id, { ...input, representativeId });
  const request = contentHash(made);
  const { thing, isNew } = await createOnce({
    find: () => findFirmByAct(id),
    isSame: (earlier) => earlier.request === request,
    make: async () => {
      if ((await listFirmsOf(representativeId)).length >= firmsMax)
        throw conflict(
          'too_many_firms',
          `Nobody speaks for more than ${String(firmsMax)} firms.`,
          firmsMax,
        );
      const firm = { ...made, no: firmNoOf(await takeNumber('firm')) };
      const isSaved = await saveFirm(firm, { request, by: actor.personId, at: now });
      return isSaved ? { firm, request } : null;
    },
    taken: () => conflict('firm_exists', 'A firm of this name is registered already.'),
  });
  if (isNew) await removeSessionsOf(representativeId);
  return thing.firm;
}

async function allowedRepresentative({ actor }: Work, input: NewFirm) {
  if (!isAdministrator(actor))
    throw new AppError('FORBIDDEN', 'Only an administrator registers firms.', {
      reason: 'role_needed',
    });
  if (!mayChangeRolesOver(actor, input.area) || (await findArea(input.area)) === null)
    throw notFound('area');
  const person = await findPersonByName(input.representative);
  if (person === null || isClosed(person) || !maySeeRoles(actor, person)) throw notFound('person');
  return person;
}
