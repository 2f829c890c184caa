/** The most times a day that an office opens, as the form offers them. */
export const periodsMax = 4;

/** A time of the day in which an office is open, `HH:MM`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What is typed: the first day, the reason, and the times of each row; `above` is 'yes' where the hours of the area above are to hold. */
export type HoursDraft = Readonly<
  Record<
    | 'validFrom'
    | 'reason'
    | 'above'
    | 'rows'
    | 'from1'
    | 'to1'
    | 'from2'
    | 'to2'
    | 'from3'
    | 'to3'
    | 'from4'
    | 'to4',
    string
  >
>;

const rows = [1, 2, 3, 4] as const;

export type Row = (typeof rows)[number];

/** A draft that begins with what holds now. */
export const draftFrom = (held: readonly Period[]): HoursDraft => ({
  validFrom: '',
  reason: '',
  above: '',
  rows: String(Math.max(2, held.length)),
  from1: held[0]?.from ?? '',
  to1: held[0]?.to ?? '',
  from2: held[1]?.from ?? '',
  to2: held[1]?.to ?? '',
  from3: held[2]?.from ?? '',
  to3: held[2]?.to ?? '',
  from4: held[3]?.from ?? '',
  to4: held[3]?.to ?? '',
});

/** The rows that are shown. */
export const rowsOf = (draft: HoursDraft): readonly Row[] =>
  rows.filter((row) => row <= Number(draft.rows));

const periodOf = (draft: HoursDraft, row: Row): Period => ({
  from: draft[`from${row}`],
  to: draft[`to${row}`],
});

/** The times that were filled in; none where the hours of the area above are to hold. */
export const periodsOf = (draft: HoursDraft): Period[] =>
  draft.above === 'yes'
    ? []
    : rowsOf(draft)
        .map((row) => periodOf(draft, row))
        .filter(({ from, to }) => from !== '' || to !== '');

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
