import { useTranslation } from 'react-i18next';
import { useNow } from '../talk/useNow.ts';
import { ago } from '../words/ago.ts';
import { useWhen } from '../words/when.ts';

const Ago = ({ at }: { readonly at: string }) => {
  const { i18n } = useTranslation();
  return ago(i18n.language, Date.parse(at), useNow());
};

interface WhenProps {
  readonly at: string;
  /** `moment` with the hour, `day` without, `ago` in words with the moment behind it. */
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
