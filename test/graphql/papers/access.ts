import { all, query, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module: whoever holds a code, signed in or not. */
export const access: readonly Row[] = [
  query('paper', 'paper', '(code: "$id") { code }', {
    to: all('✓✓✓0'),
    rest: '✓✓✓0',
    visitor: '✓✓✓0',
  }),
];
