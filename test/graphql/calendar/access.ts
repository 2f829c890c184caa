import { mutation, open, ownArea, query, to, type Row } from '../accessRow.ts';
import { places } from '../../support/world.ts';
import { addDays, calendarDate } from '../../../src/kernel/clock.ts';
import { yearFile } from '../../modules/calendar/yearFiles.ts';

const file = JSON.stringify(yearFile());
const notice = `year: 2027, source: "放假安排", file: ${file}`;

const day = addDays(calendarDate(new Date()), 30);
const hours = `(input: { area: "$id", version: 0, validFrom: "${day}", reason: "夏季作息", periods: [{ from: "09:00", to: "16:00" }] })`;

/** Who gets what from the root fields of this module. */
export const access: readonly Row[] = [
  query('deadlineRules', 'nothing', '{ code }', open),
  query('workYears', 'nothing', '{ year }', open),
  // The calendar is one for the whole city: an administrator of a part of it is refused (setWorkYear.test.ts).
  query('previewWorkYear', 'nothing', `(${notice}) { workingDays }`, {
    over: places.city,
    to: to('✓', 'ADMIN'),
  }),
  query('officeHoursHistory', 'area', '(area: "$id") { version }', {
    to: to(ownArea, 'ADMIN', 'AUDITOR'),
  }),
  query('previewOfficeHours', 'area', `${hours} { isSame }`, { to: to(ownArea, 'ADMIN') }),
  mutation('setOfficeHours', 'area', `${hours} { version }`, { to: to(ownArea, 'ADMIN') }),
  mutation('setWorkYear', 'nothing', `(input: { ${notice}, version: 0 }) { year }`, {
    over: places.city,
    to: to('✓', 'ADMIN'),
  }),
];
