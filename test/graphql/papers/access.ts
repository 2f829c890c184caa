import { all, query, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module: whoever holds a code; here nobody holds one. */
export const access: readonly Row[] = [
  query('paper', 'nothing', '(code: "0000000000000000") { code }', {
    to: all('0'),
    rest: '0',
    visitor: '0',
  }),
];
