import { present } from '../kernel/assert.ts';
import { addDays, calendarDate } from '../kernel/clock.ts';
import type { Work } from '../kernel/work.ts';
import { findHoursOf } from '../modules/calendar/officeHours.store.ts';
import type { OfficeHours } from '../modules/calendar/officeHours.ts';
import { setOfficeHours } from '../modules/calendar/setOfficeHours.ts';
import { addArea } from '../modules/community/addArea.ts';
import { setAreaContact } from '../modules/community/setAreaContact.ts';
import { parentOf } from '../modules/community/area.ts';

/** The demo community: a city that does not exist, invented by us. Path and name of each area, larger ones first. */
export const demoAreas: readonly (readonly [path: string, name: string])[] = [
  ['fj', '枫江市'],
  ['fj/wc', '望春区'],
  ['fj/wc/gh', '桂花街道'],
  ['fj/wc/gh/gy', '桂园社区'],
  ['fj/wc/gh/gy/g1', '桂园第一网格'],
  ['fj/wc/gh/gy/g2', '桂园第二网格'],
  ['fj/wc/gh/la', '柳岸社区'],
  ['fj/wc/gh/la/g1', '柳岸第一网格'],
];

/** The city, in which everything lies. */
export const theCity = 'fj';

/** The street office of both communities, with hours of summer and of winter. */
const streetOffice = 'fj/wc/gh';
/** The community in which most of the demo happens. */
export const osmanthus = 'fj/wc/gh/gy';
/** The community beside it. */
export const willow = 'fj/wc/gh/la';

/** How the offices of the demo are reached; numbers that nobody has. */
const demoContacts = [
  {
    area: osmanthus,
    name: '桂园社区居民委员会',
    address: '桂花路 18 号党群服务中心一楼窗口',
    phone: '000-5550 0118',
    hours: '周一至周五 8:30–11:30，13:30–17:00',
  },
  {
    area: willow,
    name: '柳岸社区居民委员会',
    address: '柳岸街 6 号一楼',
    phone: '000-5550 0106',
    hours: '周一至周六 8:30–16:30',
  },
] as const;

/** The hours that the offices of the demo keep, from a day of the year on, or from the day after they begin. */
const demoHours: readonly {
  readonly area: string;
  readonly reason: string;
  readonly periods: OfficeHours;
  readonly monthDay?: string;
}[] = [
  {
    area: osmanthus,
    reason: '社区居民委员会工作时间',
    periods: [
      { from: '08:30', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ],
  },
  { area: willow, reason: '社区居民委员会工作时间', periods: [{ from: '08:30', to: '16:30' }] },
  {
    area: streetOffice,
    reason: '关于执行夏季作息时间的通知',
    monthDay: '05-01',
    periods: [
      { from: '08:30', to: '12:00' },
      { from: '14:30', to: '18:00' },
    ],
  },
  {
    area: streetOffice,
    reason: '关于执行冬季作息时间的通知',
    monthDay: '10-08',
    periods: [
      { from: '08:30', to: '12:00' },
      { from: '13:30', to: '17:00' },
    ],
  },
];

/** Enters the hours of the demo's offices, those of the seasons three times ahead. May be repeated. */
async function plantHours(work: Work): Promise<void> {
  const today = calendarDate(work.now);
  const tomorrow = addDays(today, 1);
  const thisYear = Number(today.slice(0, 4));
  const dated = [0, 1, 2].flatMap((more) =>
    demoHours.flatMap(({ monthDay, ...hours }) =>
      monthDay === undefined
        ? []
        : [{ ...hours, validFrom: `${String(thisYear + more)}-${monthDay}` }],
    ),
  );
  const always = demoHours.flatMap(({ monthDay, ...hours }) =>
    monthDay === undefined ? [{ ...hours, validFrom: tomorrow }] : [],
  );
  const seasons = dated.filter(({ validFrom }) => validFrom > today).slice(0, 3);
  for (const hours of [...always, ...seasons]) {
    const { version } = await findHoursOf(hours.area);
    await setOfficeHours(work, { ...hours, version });
  }
}

/** Makes the areas of the demo and says how their offices are reached, and when they are open. May be repeated. */
export async function plantCommunity(work: Work): Promise<void> {
  for (const [path, name] of demoAreas)
    await addArea(work, {
      key: `demo-${path.replaceAll('/', '-')}`,
      parent: parentOf(path),
      code: present(path.split('/').at(-1), 'code'),
      name,
    });
  for (const contact of demoContacts) await setAreaContact(work, { ...contact, version: 0 });
  await plantHours(work);
}
