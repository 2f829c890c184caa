import { useTranslation } from 'react-i18next';
import { useNow } from '../talk/useNow.ts';
import { ago } from '../words/ago.ts';
import { daysUntil } from '../words/chinaDay.ts';
import { useWhen } from '../words/when.ts';

/** Beyond so many days nobody counts back: the day itself is said. */
const agoMaxDays = 30;

const Ago = ({ at }: { readonly at: string }) => {
  const { i18n } = useTranslation();
  const { dayOf } = useWhen();
  const now = useNow();
  return Math.abs(daysUntil(at, now)) > agoMaxDays
    ? dayOf(at)
    : ago(i18n.language, Date.parse(at), now);
};

interface WhenProps {
  readonly at: string;
  /** `moment` with the hour, `day` without, `ago` in words with the moment behind it, the day itself where it is long past. */
  readonly as?: 'moment' | 'day' | 'ago';
}

/** A time in words, readable by machines too; always Beijing time, and the present by the server's clock. */
export const When = ({ at, as = 'moment' }: WhenProps) => {
  const { momentOf, dayOf } = useWhen();
  return (
    <time dateTime={at} title={momentOf(at)}>
      {as === 'ago' ? <Ago at={at} /> : { moment: momentOf, day: dayOf }[as](at)}
    </time>
  );
};
