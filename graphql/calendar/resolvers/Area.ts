import { badInput } from '../../../src/kernel/appError.ts';
import { calendarDate, isCalendarDate } from '../../../src/kernel/clock.ts';
import type { AreaResolvers } from '../../types.generated.ts';

export const Area: Pick<AreaResolvers, 'officeHours'> = {
  officeHours: async ({ path }, { on }, { loaders, work }) => {
    const date = on ?? calendarDate(work.now);
    if (!isCalendarDate(date)) throw badInput('on', 'hours_not_a_day', 'The day does not exist.');
    return [...(await loaders.officeHours.load(path))(date)];
  },
};
