import { present } from '../../kernel/assert.ts';
import { withinOf } from '../../kernel/work.ts';
import { communityOf } from '../community/area.ts';
import { findAreas } from '../community/area.store.ts';
import { findPeople } from '../identity/person.store.ts';
import type { Case } from './mediationCase.ts';

/** What a case's paper calls places and people by. */
export interface CaseNames {
  /** The place in full, from the city down. */
  readonly place: string;
  /** The people's mediation committee of the community. */
  readonly committee: string;
  /** The shown name of whoever wrote a line; empty for the platform itself. */
  readonly personOf: (id: string | undefined) => string;
}

/** The names of a case's places and of the people of its history, as they are now. */
export async function caseNames({ area, history, mediatorId }: Case): Promise<CaseNames> {
  const people = new Set([...history.map(({ by }) => by), mediatorId ?? []].flat());
  const [areas, found] = await Promise.all([
    findAreas(withinOf(area)),
    findPeople([...people].filter((id) => !id.startsWith('system:'))),
  ]);
  const nameOf = new Map(areas.map(({ path, name }) => [path, name]));
  const shown = new Map(found.map(({ id, displayName }) => [id, displayName]));
  const community = present(nameOf.get(communityOf(area)), 'area');
  return {
    place: withinOf(area)
      .map((path) => nameOf.get(path) ?? '')
      .join(''),
    committee: `${community}人民调解委员会`,
    personOf: (id) => (id === undefined ? '' : (shown.get(id) ?? '')),
  };
}
