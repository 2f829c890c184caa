import { all, query, signedIn, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module: a paper for whoever holds its code, signed in or not; one's own for oneself. */
export const access: readonly Row[] = [
  query(
    'myPapers',
    'nothing',
    '(first: 5) { edges { node { issuedTo { id } paper { code } } } }',
    signedIn,
  ),
  query('paper', 'paper', '(code: "$id") { code }', {
    to: all('✓✓✓0'),
    rest: '✓✓✓0',
    visitor: '✓✓✓0',
  }),
];
