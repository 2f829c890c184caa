import { open, mutation, query, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('serverTime', 'nothing', '', open),
  mutation('signOut', 'nothing', '', open),
];
