import DataLoader from 'dataloader';
import { assert } from '../src/kernel/assert.ts';
import { findAreas } from '../src/modules/community/area.store.ts';
import { findFirms } from '../src/modules/identity/firm.store.ts';
import { findPeople } from '../src/modules/identity/person.store.ts';
import { findCases } from '../src/modules/mediation/case.store.ts';
import { countComments } from '../src/modules/opinion/comment.store.ts';
import { findMessages } from '../src/modules/opinion/message.store.ts';
import { findFlags } from '../src/modules/triage/flag.store.ts';
import { findServices } from '../src/modules/volunteering/service.store.ts';

/** A loader over a store's batch read. A missing key is an error: nothing that another document names is ever deleted. */
const byKey = <T>(
  what: string,
  find: (keys: readonly string[]) => Promise<T[]>,
  keyOf: (item: T) => string,
): DataLoader<string, T> =>
  new DataLoader(async (keys) => {
    const found = new Map((await find(keys)).map((item) => [keyOf(item), item]));
    return keys.map((key) => found.get(key) ?? new Error(`${what} ${key} is missing`));
  });

const idOf = ({ id }: { readonly id: string }): string => id;

/** Makes a value when it is first asked for: most requests need few of the loaders. */
const lazy = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    assert(made, 'a loader');
    return made;
  };
};

/** The batching readers of one request: one query for all objects of a sort that its fields name. */
export const loadersOf = () => {
  const person = lazy(() => byKey('person', findPeople, idOf));
  const area = lazy(() => byKey('area', findAreas, ({ path }) => path));
  const firm = lazy(() => byKey('firm', findFirms, idOf));
  const message = lazy(() => byKey('message', findMessages, idOf));
  const flag = lazy(() => byKey('flag', findFlags, idOf));
  const mediated = lazy(() => byKey('case', findCases, idOf));
  const service = lazy(() => byKey('service', findServices, idOf));
  const commentCount = lazy(
    () =>
      new DataLoader<string, number>(async (ids) => {
        const counts = await countComments(ids);
        return ids.map((id) => counts.get(id) ?? 0);
      }),
  );
  return {
    get person() {
      return person();
    },
    get area() {
      return area();
    },
    get firm() {
      return firm();
    },
    get message() {
      return message();
    },
    get flag() {
      return flag();
    },
    get case() {
      return mediated();
    },
    get service() {
      return service();
    },
    get commentCount() {
      return commentCount();
    },
  };
};

export type Loaders = ReturnType<typeof loadersOf>;
