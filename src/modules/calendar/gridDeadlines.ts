import { articleUnknown, type DeadlineRule } from './deadlineRule.ts';

// Limits of city management are local (NORMS §5.3): these are one city's, as a third party has printed them. The day of the order is not
// known to us; clocks begin under it from the year in which it was found.
const jiyuan = {
  scope: 'JIYUAN',
  startsAt: { zh: '派遣', en: 'it is handed to an office' },
  source: '济源市数字化城市管理处置时限（第三方转载，文号待核）',
  article: articleUnknown,
  validFrom: '2026-01-01',
} as const;

/** By when what was seen on the street is put right; one of them in the hours in which the office is open. */
export const gridDeadlines: readonly DeadlineRule[] = [
  {
    ...jiyuan,
    code: 'GRID_ROAD',
    title: { zh: '道路不洁处置', en: 'A dirty road is cleaned' },
    limit: 5,
    unit: 'WORKING_HOUR',
  },
  {
    ...jiyuan,
    code: 'GRID_LITTER',
    title: { zh: '暴露垃圾处置', en: 'Rubbish is taken away' },
    limit: 1,
    unit: 'WORKING_DAY',
  },
  {
    ...jiyuan,
    code: 'GRID_BUILDING',
    title: { zh: '违法搭建处置', en: 'Unlawful building is dealt with' },
    limit: 15,
    unit: 'WORKING_DAY',
  },
];
