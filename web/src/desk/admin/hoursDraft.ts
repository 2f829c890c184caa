/** The most times a day that an office opens, as the form offers them. */
const periodsMax = 4;

/** A time of the day in which an office is open, `HH:MM`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * What is typed: the first day, the reason, and the times of each row (`08:30-12:00,13:30-17:30`); `above` is 'yes' where the hours of
 * the area above are to hold.
 */
export type HoursDraft = Readonly<Record<'validFrom' | 'reason' | 'above' | 'times', string>>;

const written = (rows: readonly Period[]): string =>
  rows.map(({ from, to }) => `${from}-${to}`).join(',');

const emptyRow: Period = { from: '', to: '' };

/** A draft that begins with what holds now; two rows at least. */
export const draftFrom = (held: readonly Period[]): HoursDraft => ({
  validFrom: '',
  reason: '',
  above: '',
  times: written([...held, emptyRow, emptyRow].slice(0, Math.max(2, held.length))),
});

/** The rows that are shown. */
export const rowsOf = ({ times }: HoursDraft): readonly Period[] =>
  times.split(',').map((row) => {
    const [from = '', to = ''] = row.split('-');
    return { from, to };
  });

/** The times with one row filled in otherwise. */
export const withRow = (draft: HoursDraft, at: number, part: Partial<Period>) => ({
  times: written(rowsOf(draft).map((row, i) => (i === at ? { ...row, ...part } : row))),
});

/** The times with one more row; undefined where there are as many as a day may have. */
export const withMore = (draft: HoursDraft) => {
  const rows = rowsOf(draft);
  return rows.length < periodsMax ? { times: written([...rows, emptyRow]) } : undefined;
};

/** The times that were filled in; none where the hours of the area above are to hold. */
export const periodsOf = (draft: HoursDraft): Period[] =>
  draft.above === 'yes' ? [] : rowsOf(draft).filter(({ from, to }) => from !== '' || to !== '');

/** What is wrong with the times: none, one of a pair missing, or not in order. */
export function periodsLack(draft: HoursDraft): 'needed' | 'half' | 'order' | undefined {
  if (draft.above === 'yes') return undefined;
  const periods = periodsOf(draft);
  if (periods.length === 0) return 'needed';
  if (periods.some(({ from, to }) => from === '' || to === '')) return 'half';
  const isInOrder = periods.every(
    ({ from, to }, i) => from < to && (periods[i - 1]?.to ?? '') <= from,
  );
  return isInOrder ? undefined : 'order';
}
