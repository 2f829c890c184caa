import { mutation, open, query, to, type Row } from '../accessRow.ts';
import { places } from '../../support/world.ts';
import { yearFile } from '../../modules/calendar/yearFiles.ts';

const file = JSON.stringify(yearFile());
const notice = `year: 2027, source: "放假安排", file: ${file}`;

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('deadlineRules', 'nothing', '{ code }', open),
  query('workYears', 'nothing', '{ year }', open),
  // The calendar is one for the whole city: an administrator of a part of it is refused (setWorkYear.test.ts).
  query('previewWorkYear', 'nothing', `(${notice}) { workingDays }`, {
    over: places.city,
    to: to('✓', 'ADMIN'),
  }),
  mutation('setWorkYear', 'nothing', `(input: { ${notice}, version: 0 }) { year }`, {
    over: places.city,
    to: to('✓', 'ADMIN'),
  }),
];
