const off = (name: string, month: string, from: number, to: number): string[] =>
  Array.from(
    { length: to - from + 1 },
    (_, i) => `2027-${month}-${String(from + i).padStart(2, '0')},休,${name}`,
  );

/** A table of days for 2027, made up, with these rows more: 20 days off and two weekend days that are worked. */
export const yearFile = (...more: readonly string[]): string =>
  [
    '日期,类型,节日',
    ...off('元旦', '01', 1, 3),
    ...off('春节', '02', 5, 12),
    ...off('劳动节', '05', 1, 3),
    ...off('国庆节', '10', 1, 6),
    '2027-02-20,班,春节',
    '2027-10-09,班,国庆节',
    ...more,
  ]
    .map((line) => `${line}\n`)
    .join('');
