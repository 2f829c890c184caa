import { useTranslation } from 'react-i18next';
import { useWhen } from '../../words/when.ts';
import { useFigureWords } from './figureWords.ts';
import { caseSeries, messageSeries, type Months } from './months.ts';

const all = [...messageSeries, ...caseSeries];

/** The newest month in plain sentences: what is published of it, and that the rest is not. */
export const Sentence = ({ months }: { readonly months: Months }) => {
  const { t } = useTranslation('open');
  const { monthOf } = useWhen();
  const { wordOf, medianOf } = useFigureWords();
  const newest = months.at(-1);
  if (newest === undefined) return null;
  const month = monthOf(newest.month);
  const told = all.filter((name) => newest[name] !== null);
  if (told.length === 0) return <p className="prose">{t('nothingSentence', { month })}</p>;
  const counts = told
    .map((name) => t(`clause.${name}`, { number: wordOf(newest[name]) }))
    .join(t('clauseEnd'));
  return (
    <div className="prose">
      <p>{t('monthSentence', { month, counts })}</p>
      {told.length === all.length ? null : <p>{t('withheldSentence')}</p>}
      {newest.medianDays === null ? null : <p>{t('medianSentence', { days: medianOf(newest) })}</p>}
    </div>
  );
};
