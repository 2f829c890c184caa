import { useSearchParams } from 'react-router';
import { limits } from '../gql/generated/limits.ts';
import { visibleLengthOf } from '../talk/isBlank.ts';
import { chinaMoment } from '../words/chinaDay.ts';

const names = ['q', 'area', 'kind', 'from', 'until'] as const;

/** What a list is narrowed by, as it stands in the address: words or a number, a place, a kind, the first and last day in China. Empty where not asked. */
export type ListFilter = Readonly<Record<(typeof names)[number], string>>;

const dayMs = 86_400_000;
const day = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether a text of the address is a day, which a list can begin or end with. */
export const isDay = (text: string) => day.test(text) && !Number.isNaN(Date.parse(text));

const dayStart = (date: string) => (isDay(date) ? chinaMoment(date, '00:00') : undefined);

/** The end of a day in China: the beginning of the next. */
const dayEnd = (date: string) => {
  const start = dayStart(date);
  return start === undefined ? undefined : new Date(Date.parse(start) + dayMs).toISOString();
};

// Radicals and strokes are signs to Unicode, and read as the characters that they look like.
const notSought = /[^\p{L}\p{N}\p{Script=Han}\u31c0-\u31e3]/gu;

/** Whether the server would look for these words: a number, or enough letters, for signs are not looked for. */
export function canBeSought(words: string) {
  const plain = words.normalize('NFKC').replace(notSought, '');
  return /[1-9]/u.test(plain) || visibleLengthOf(plain) >= limits.listQuery.min;
}

/** Reads a filter from the address. */
const filterFrom = (params: URLSearchParams): ListFilter => ({
  q: params.get('q') ?? '',
  area: params.get('area') ?? '',
  kind: params.get('kind') ?? '',
  from: params.get('from') ?? '',
  until: params.get('until') ?? '',
});

/** Whether anything is asked. */
export const isNarrowed = (filter: ListFilter) =>
  Object.values(filter).some((value) => value !== '');

/** The days of a filter as the server's lists take them; what is no day is left out. */
export const periodAsked = ({ from, until }: Pick<ListFilter, 'from' | 'until'>) => {
  const [start, end] = [dayStart(from), dayEnd(until)];
  return {
    ...(start === undefined ? {} : { from: start }),
    ...(end === undefined ? {} : { until: end }),
  };
};

/** The words and days of a filter, for lists that are of one place; what cannot be looked for is left out. */
export const searchAsked = ({ q, ...days }: Pick<ListFilter, 'q' | 'from' | 'until'>) => ({
  ...(canBeSought(q) ? { query: q } : {}),
  ...periodAsked(days),
});

/** A filter as the desks' lists take it: by words, days and place. */
export const askedBy = ({ area, ...search }: Omit<ListFilter, 'kind'>) => ({
  ...(area === '' ? {} : { area }),
  ...searchAsked(search),
});

/** What of an address is kept when another list is opened: the filter, and what else is given. */
export const withFilter = (params: URLSearchParams, rest: Readonly<Record<string, string>>) => {
  const kept = names.flatMap((name) => {
    const value = params.get(name) ?? '';
    return value === '' ? [] : [[name, value]];
  });
  const text = new URLSearchParams([...Object.entries(rest), ...kept]).toString();
  return text === '' ? '' : `?${text}`;
};

/** The filter in the address, and the way to put another one there; what else stands in the address stays, but for what was opened in the list. */
export const useListFilter = (opened: readonly string[] = []) => {
  const [params, setParams] = useSearchParams();
  const filter = filterFrom(params);
  const ask = (next: Partial<ListFilter>) => {
    const asked = new URLSearchParams(params);
    for (const name of opened) asked.delete(name);
    for (const [name, value] of Object.entries({ ...filter, ...next }))
      if (value === '') asked.delete(name);
      else asked.set(name, value);
    setParams(asked, { preventScrollReset: true });
  };
  return { filter, ask };
};
