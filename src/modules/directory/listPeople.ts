import { AppError } from '../../kernel/appError.ts';
import { countMax, countOf, type Count } from '../../kernel/count.ts';
import type { CountedPage, Page, PageAsked } from '../../kernel/page.ts';
import type { Role, Work } from '../../kernel/work.ts';
import { holdsName } from '../../platform/nameParts.ts';
import { isClosed } from '../identity/closedPerson.ts';
import type { Person } from '../identity/person.ts';
import { isAmongResidents, isAmongRoleHolders } from '../identity/personColumns.ts';
import { mayReadRoles, maySeeRoles } from '../identity/person.policy.ts';
import {
  countResidents,
  countRoleHolders,
  findPersonByName,
  listResidents,
  listRoleHolders,
} from '../identity/person.store.ts';
import { noteSearch } from './noteSearch.ts';
import { checkQuery, searchedArea } from './searchNames.ts';
import { takeLookUp } from './takeLookUp.ts';

/** Which people: who lives there, who holds a role there, or who held one and holds it no more. */
type PeopleListName = 'RESIDENTS' | 'TEAM' | 'FORMER';

/** A list of people, of an area (the one acted over when none is named). */
export interface PeopleAsked {
  readonly of: PeopleListName;
  readonly area?: string;
  /** Only those with this role; for TEAM and FORMER. */
  readonly role?: Role;
  /** Only those whose shown name holds this; the one whose sign-in name is exactly this is found too. */
  readonly query?: string;
}

/**
 * The people of an area with their roles, newest first, for an administrator or an auditor. Each page is one look-up (TOO_MANY)
 * and is written down for everybody on it. FORBIDDEN, NOT_FOUND (area), BAD_INPUT (query).
 */
export async function listPeople(
  work: Work,
  asked: PeopleAsked,
  page: PageAsked,
): Promise<CountedPage<Person>> {
  if (!mayReadRoles(work.actor))
    throw new AppError('FORBIDDEN', 'Only an administrator or an auditor reads the list.', {
      reason: 'role_needed',
    });
  const area = await searchedArea(work.actor, asked.area);
  const query = asked.query === undefined ? '' : checkQuery(asked.query);
  await takeLookUp(work);
  const found = await readList({ ...asked, area, query }, page);
  const signedIn = query === '' ? null : await signedInAs(work, query);
  const named = page.after === undefined && signedIn !== null ? [signedIn] : [];
  const listed = found.items.filter((one) => query === '' || holdsName(one.displayName, query));
  const items = [...named.filter(({ id }) => listed.every((one) => one.id !== id)), ...listed];
  await noteSearch(
    work,
    { purpose: 'ROLES' },
    items.map(({ id }) => id),
  );
  const list = { ...asked, area, query };
  const isBeside = signedIn !== null && !isInList(signedIn, list);
  return {
    items,
    hasNext: found.hasNext,
    count: async () => oneMore(await countList(list), isBeside),
  };
}

type ListAsked = PeopleAsked & Required<Pick<PeopleAsked, 'area' | 'query'>>;

const holdersOf = ({ of, area, role }: ListAsked) => ({
  role: role ?? ('ANY' as const),
  area,
  isHeld: of === 'TEAM',
});

function countList(list: ListAsked): Promise<Count> {
  const { of, area, query } = list;
  return of === 'RESIDENTS'
    ? countResidents(area, { list: 'everybody', query })
    : countRoleHolders(holdersOf(list), query);
}

function readList(list: ListAsked, page: PageAsked): Promise<Page<Person>> {
  const { of, area, query } = list;
  return of === 'RESIDENTS'
    ? listResidents(area, { list: 'everybody', query }, page)
    : listRoleHolders(holdersOf(list), query, page);
}

const isInList = (person: Person, list: ListAsked): boolean =>
  list.of === 'RESIDENTS'
    ? isAmongResidents(person, list.area, 'everybody', list.query)
    : isAmongRoleHolders(person, holdersOf(list), list.query);

/** Whoever was found by the sign-in name alone is one more than the list holds. */
const oneMore = ({ number, isMore }: Count, isBeside: boolean): Count =>
  countOf(isMore ? countMax + 1 : number + (isBeside ? 1 : 0));

/** Whoever signs in under exactly this name, in the area acted over. */
async function signedInAs({ actor }: Work, userName: string): Promise<Person | null> {
  const person = await findPersonByName(userName);
  return person !== null && !isClosed(person) && maySeeRoles(actor, person) ? person : null;
}
