import { useState } from 'react';
import type { ReviewLineFragment } from '../../gql/desk.generated/graphql.ts';

interface Acted {
  readonly place: number;
  readonly item: ReviewLineFragment;
}

/** The rows of a list in which what was acted on stays where it stood, though it is no longer of the list, until the person moves on. */
export const useSteadyRows = (listed: readonly ReviewLineFragment[]) => {
  const [acted, setActed] = useState<readonly Acted[]>([]);
  const rows = listed.filter(({ id }) => !acted.some(({ item }) => item.id === id));
  for (const { place, item } of acted.toSorted((one, other) => one.place - other.place))
    rows.splice(place, 0, item);
  const keep = (item: ReviewLineFragment) => {
    const place = rows.findIndex(({ id }) => id === item.id);
    setActed([...acted.filter((one) => one.item.id !== item.id), { place, item }]);
  };
  return { rows, keep };
};
