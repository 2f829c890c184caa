import { useTranslation } from 'react-i18next';
import { useWhen } from '../words/when.ts';

interface HeldHours {
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  readonly area: { readonly name: string } | null;
}

interface HoursListProps {
  /** What holds today first, then what is to come. */
  readonly hours: readonly (HeldHours & { readonly since: string | null })[];
}

/** Says when an office is open, and who has said so, in a line. */
export const useHoursWords = () => {
  const { t } = useTranslation();
  return ({ periods, area }: HeldHours) =>
    t('hours.line', {
      times: periods.map(({ from, to }) => `${from}–${to}`).join(t('hours.and')),
      source: area === null ? t('hours.usual') : t('hours.setBy', { name: area.name }),
    });
};

/** When an office is open on working days: now, and from which day on otherwise. */
export const HoursList = ({ hours }: HoursListProps) => {
  const { t } = useTranslation();
  const { dateOf } = useWhen();
  const wordsOf = useHoursWords();
  return (
    <ul>
      {hours.map((held, i) => (
        <li key={held.since ?? ''}>
          {i === 0 || held.since === null
            ? t('hours.now', { hours: wordsOf(held) })
            : t('hours.from', { day: dateOf(held.since), hours: wordsOf(held) })}
        </li>
      ))}
    </ul>
  );
};
