import { AppError, conflict, notFound } from '../../kernel/appError.ts';
import { createOnce } from '../../kernel/createOnce.ts';
import { contentHash, idFrom } from '../../kernel/id.ts';
import { actsAs, type Work } from '../../kernel/work.ts';
import { areaPartsMax, makeArea } from './area.ts';
import type { Area, NewArea } from './area.ts';
import { areaKeepers, mayAddArea } from './area.policy.ts';
import { findArea, findAreaByAct, listAreas, saveArea } from './area.store.ts';

/**
 * Adds an area below one that the administrator holds. Repeating the key with the same content gives the first result.
 * Refuses: FORBIDDEN (no administrator), NOT_FOUND (no such parent, or not theirs), BAD_INPUT,
 * CONFLICT `key_reused` | `code_taken` | `area_full` (200 parts).
 */
export async function addArea({ actor, now }: Work, input: NewArea): Promise<Area> {
  if (!actsAs(actor, areaKeepers) && actor.role !== 'SYSTEM')
    throw new AppError('FORBIDDEN', 'Only an administrator adds areas.');
  if (!mayAddArea(actor, input.parent)) throw notFound('area');
  if (input.parent !== '' && (await findArea(input.parent)) === null) throw notFound('area');

  const { parent, code, key } = input;
  const area = makeArea(idFrom(actor.personId, 'addArea', key), input);
  const request = contentHash({ parent, code, name: area.name });
  const { thing } = await createOnce({
    find: () => findAreaByAct(area.id),
    isSame: (earlier) => earlier.request === request,
    make: async () => {
      if ((await listAreas(parent)).length >= areaPartsMax)
        throw conflict(
          'area_full',
          `An area has at most ${String(areaPartsMax)} parts.`,
          areaPartsMax,
        );
      const isSaved = await saveArea(area, { request, by: actor.personId, at: now });
      return isSaved ? { area, request } : null;
    },
    taken: () => conflict('code_taken', 'There is an area with this code already.'),
  });
  return thing.area;
}
