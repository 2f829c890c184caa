import { AppError, conflict, notFound } from '../../kernel/appError.ts';
import { contentHash, idFrom } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import { areaPartsMax, makeArea } from './area.ts';
import type { Area, NewArea } from './area.ts';
import { mayAddArea } from './area.policy.ts';
import { findArea, findAreaByAct, listAreas, saveArea } from './area.store.ts';

/**
 * Adds an area below one that the administrator holds. Repeating the key with the same content gives the first result.
 * Refuses: FORBIDDEN (no administrator), NOT_FOUND (no such parent, or not theirs), BAD_INPUT,
 * CONFLICT `key_reused` | `code_taken` | `area_full` (200 parts).
 */
export async function addArea(work: Work, input: NewArea): Promise<Area> {
  if (work.actor.role !== 'ADMIN' && work.actor.role !== 'SYSTEM')
    throw new AppError('FORBIDDEN', 'Only an administrator adds areas.');
  if (!mayAddArea(work.actor, input.parent)) throw notFound('area');
  if (input.parent !== '' && (await findArea(input.parent)) === null) throw notFound('area');

  const area = makeArea(idFrom(work.actor.personId, 'addArea', input.key), input);
  const request = contentHash({ parent: input.parent, code: input.code, name: area.name });

  const before = await findAreaByAct(area.id);
  if (before !== null) return sameOrConflict(before, request);
  if ((await listAreas(input.parent)).length >= areaPartsMax)
    throw conflict('area_full', `An area has at most ${String(areaPartsMax)} parts.`);
  if (await saveArea(area, { request, by: work.actor.personId, at: work.now })) return area;

  const raced = await findAreaByAct(area.id);
  if (raced === null) throw conflict('code_taken', 'There is an area with this code already.');
  return sameOrConflict(raced, request);
}

const sameOrConflict = (before: { area: Area; request: string }, request: string): Area => {
  if (before.request !== request)
    throw conflict('key_reused', 'This key was used for another area.');
  return before.area;
};
