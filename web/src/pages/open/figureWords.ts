import { useTranslation } from 'react-i18next';
import type { MonthFragment } from '../../gql/generated/graphql.ts';

/** A figure in words: the number, or that it is not published; where there is no median, whether nothing was closed or it is not published. */
export const useFigureWords = () => {
  const { t, i18n } = useTranslation('open');
  const numberOf = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const wordOf = (figure: number | null) =>
    figure === null ? t('withheld') : numberOf.format(figure);
  return { wordOf, medianOf: ({ medianDays }: MonthFragment) => wordOf(medianDays) };
};
