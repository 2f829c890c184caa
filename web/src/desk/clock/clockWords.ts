import { useTranslation } from 'react-i18next';
import type { ClockLineFragment } from '../../gql/desk.generated/graphql.ts';
import { useNow } from '../../talk/useNow.ts';
import { ago } from '../../words/ago.ts';
import { chinaTime } from '../../words/chinaDay.ts';
import { localized } from '../../words/localized.ts';
import { useWhen } from '../../words/when.ts';

/** Says of a clock, in words with a time, what it counts, when it ends and how it stands. */
export const useClockWords = () => {
  const { t, i18n } = useTranslation('desk');
  const { dayOf, momentOf } = useWhen();
  const now = useNow();

  /** The end in words: the last day to its end, or the moment where hours are counted. */
  const endOf = (dueAt: string) =>
    chinaTime(Date.parse(dueAt)) === '00:00'
      ? t('clock.dayEnd', { day: dayOf(new Date(Date.parse(dueAt) - 1).toISOString()) })
      : momentOf(dueAt);

  const leftOf = (dueAt: string) => {
    const until = new Date(Date.parse(dueAt) - 1).toISOString();
    return ago(i18n.language, Date.parse(until), now);
  };

  return {
    titleOf: ({ rule }: ClockLineFragment) =>
      rule === null ? t('clock.performance') : localized(rule.title, i18n.language),
    isLate: ({ state, dueAt }: ClockLineFragment) =>
      state === 'RUNNING' && dueAt !== null && Date.parse(dueAt) <= now,
    standOf: ({ state, dueAt, lacksYear, inTime, segments }: ClockLineFragment) => {
      const last = segments.at(-1);
      if (state === 'STOPPED')
        return t(inTime === false ? 'clock.doneLate' : 'clock.done', {
          when: last === undefined ? '' : momentOf(last.since),
        });
      if (state === 'PAUSED')
        return t('clock.paused', {
          reason: last === undefined ? '' : t(`clock.reason.${last.reason}`),
          when: last === undefined ? '' : momentOf(last.since),
        });
      if (dueAt === null)
        return t('clock.lacks', { year: lacksYear === null ? '' : String(lacksYear) });
      const words = { end: endOf(dueAt), left: leftOf(dueAt) };
      return t(Date.parse(dueAt) <= now ? 'clock.late' : 'clock.running', words);
    },
  };
};
