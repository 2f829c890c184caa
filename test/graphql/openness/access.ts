import { all, query, to, type Row } from '../accessRow.ts';

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('figures', 'area', '(area: "$id") { area { path } }', {
    // A grid is too small for public figures.
    to: all('✓0✓0'),
    rest: '✓0✓0',
    visitor: '✓0✓0',
  }),
  query('eventLags', 'nothing', ' { reader behind late dead }', {
    to: to('✓', 'ADMIN', 'AUDITOR'),
  }),
];
