import { all, page, query, to, type Row } from '../accessRow.ts';

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
  query('newestJobRuns', 'nothing', ' { job date state attempts lastError findings }', {
    to: to('✓', 'ADMIN', 'AUDITOR'),
  }),
  query('jobRuns', 'nothing', `(job: "accrueCredit", first: 5) ${page}`, {
    to: to('✓', 'ADMIN', 'AUDITOR'),
  }),
];
