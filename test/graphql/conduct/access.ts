import { open, query, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('conduct', 'nothing', ' { edition rules { code } }', open),
];
