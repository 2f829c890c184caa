import type { CountedConnection } from '../connection.ts';
import type { PersonSearch } from '../../src/modules/directory/personSearch.ts';
import type { Person } from '../../src/modules/identity/person.ts';

export type PersonFoundMapper = Person;
export type PersonSearchMapper = PersonSearch;
export type PersonFoundConnectionMapper = CountedConnection<Person>;
export type PersonWithRolesConnectionMapper = CountedConnection<Person>;
export type PersonSearchConnectionMapper = CountedConnection<PersonSearch>;
