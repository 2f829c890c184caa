import { addDays } from '../../kernel/clock.ts';
import { checkedWorkYear, type MovedDay, type WorkYear } from './workYear.ts';

// What the notices say; test/modules/calendar/mainlandYears.test.ts holds every day of the three years against a package kept by others.

/** A holiday from its first to its last day off (inclusive), and the weekend days worked in return. */
type Holiday = readonly [name: string, from: string, to: string, worked?: readonly string[]];

const notices: readonly (readonly [number, string, readonly Holiday[]])[] = [
  [
    2024,
    '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）',
    [
      ['元旦', '2024-01-01', '2024-01-01'],
      ['春节', '2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-18']],
      ['清明节', '2024-04-04', '2024-04-06', ['2024-04-07']],
      ['劳动节', '2024-05-01', '2024-05-05', ['2024-04-28', '2024-05-11']],
      ['端午节', '2024-06-10', '2024-06-10'],
      ['中秋节', '2024-09-15', '2024-09-17', ['2024-09-14']],
      ['国庆节', '2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-12']],
    ],
  ],
  [
    2025,
    '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    [
      ['元旦', '2025-01-01', '2025-01-01'],
      ['春节', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
      ['清明节', '2025-04-04', '2025-04-06'],
      ['劳动节', '2025-05-01', '2025-05-05', ['2025-04-27']],
      ['端午节', '2025-05-31', '2025-06-02'],
      ['国庆节、中秋节', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
    ],
  ],
  [
    2026,
    '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    [
      ['元旦', '2026-01-01', '2026-01-03', ['2026-01-04']],
      ['春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
      ['清明节', '2026-04-04', '2026-04-06'],
      ['劳动节', '2026-05-01', '2026-05-05', ['2026-05-09']],
      ['端午节', '2026-06-19', '2026-06-21'],
      ['中秋节', '2026-09-25', '2026-09-27'],
      ['国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
    ],
  ],
];

/** The years that the platform brings with it, 2024 to 2026; an administrator adds the later ones from their notices. */
export const mainlandYears: readonly WorkYear[] = notices.map(([year, source, holidays]) =>
  checkedWorkYear({ year, source, days: holidays.flatMap(daysOf) }),
);

function daysOf([name, from, to, worked = []]: Holiday): MovedDay[] {
  const off: MovedDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) off.push({ date, kind: 'OFF', name });
  return [...off, ...worked.map((date): MovedDay => ({ date, kind: 'WORKED', name }))];
}
