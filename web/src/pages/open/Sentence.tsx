import { useTranslation } from 'react-i18next';
import { useWhen } from '../../words/when.ts';
import { useFigureWords } from './figureWords.ts';
import type { Months } from './months.ts';

/** The newest month in plain sentences. */
export const Sentence = ({ months }: { readonly months: Months }) => {
  const { t } = useTranslation('open');
  const { monthOf } = useWhen();
  const { wordOf, medianOf } = useFigureWords();
  const newest = months.at(-1);
  if (newest === undefined) return null;
  const { month, messages, flags, confirmed, casesOpened, casesClosed, medianDays } = newest;
  const counts = { messages: wordOf(messages), flags: wordOf(flags), confirmed: wordOf(confirmed) };
  return (
    <div className="prose">
      <p>{t('sentence', { month: monthOf(month), ...counts })}</p>
      <p>{t('caseSentence', { opened: wordOf(casesOpened), closed: wordOf(casesClosed) })}</p>
      {medianDays === null ? null : <p>{t('medianSentence', { days: medianOf(newest) })}</p>}
    </div>
  );
};
