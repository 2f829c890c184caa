import { useTranslation } from 'react-i18next';
import { useWhen } from '../../words/when.ts';
import { useFigureWords } from './figureWords.ts';
import { caseSeries, messageSeries, type Months } from './months.ts';

const columns = [...messageSeries, ...caseSeries];

/** The same figures as a table, newest month first; on a phone each month is a block with its figures named. */
export const FigureTable = ({ months }: { readonly months: Months }) => {
  const { t } = useTranslation('open');
  const { monthOf } = useWhen();
  const { wordOf, medianOf } = useFigureWords();
  return (
    <div className="table-scroll part" role="region" aria-label={t('table')} tabIndex={0}>
      <table className="stacked">
        <caption>{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
            <th scope="col">{t('medianDays')}</th>
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((one) => (
            <tr key={one.month}>
              <th scope="row">{monthOf(one.month)}</th>
              {columns.map((name) => (
                <td key={name} data-label={t(name)}>
                  {wordOf(one[name])}
                </td>
              ))}
              <td data-label={t('medianDays')}>{medianOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
