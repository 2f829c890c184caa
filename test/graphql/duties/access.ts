import { signedIn, query, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('duties', 'nothing', ' { kind path count { number isMore } }', signedIn),
];
