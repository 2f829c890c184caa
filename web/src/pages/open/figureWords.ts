import { useTranslation } from 'react-i18next';
import type { MonthFragment } from '../../gql/generated/graphql.ts';

/** A figure in words: the number, or 少于5 where it is withheld; the median says why there is none: nothing was closed, or too few to publish it. */
export const useFigureWords = () => {
  const { t, i18n } = useTranslation('open');
  const numberOf = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const wordOf = (figure: number | null) => (figure === null ? t('few') : numberOf.format(figure));
  const medianOf = ({ medianDays, casesClosed }: MonthFragment) => {
    if (medianDays !== null) return numberOf.format(medianDays);
    return casesClosed === 0 ? t('noCloses') : t('fewCloses');
  };
  return { wordOf, medianOf };
};
