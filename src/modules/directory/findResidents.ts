import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { isOffice } from '../identity/office.policy.ts';
import type { Person } from '../identity/person.ts';
import { noteSearch } from './noteSearch.ts';
import { checkQuery, searchedArea, searchNames, type NamesAsked } from './searchNames.ts';
import { takeLookUp } from './takeLookUp.ts';

/** Residents that somebody of the office found by a part of the shown name. */
export interface ResidentsFound {
  readonly people: Person[];
  /** More fit than are shown. */
  readonly isMore: boolean;
}

/** The office looks for a resident who stands at the counter. Written down for whoever is found; TOO_MANY, NOT_FOUND (area), BAD_INPUT. */
export async function findResidents(work: Work, asked: NamesAsked): Promise<ResidentsFound> {
  if (!isOffice(work.actor))
    throw new AppError('FORBIDDEN', 'Only the office looks for residents.', {
      reason: 'role_needed',
    });
  const query = checkQuery(asked.query);
  const area = await searchedArea(work.actor, asked.area);
  await takeLookUp(work);
  const found = await searchNames(area, query);
  await noteSearch(
    work,
    { purpose: 'COUNTER' },
    found.people.map(({ id }) => id),
  );
  return found;
}
