import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Months, Series } from './months.ts';

const Curves = lazy(async () => ({ default: (await import('./Curves.tsx')).Curves }));

interface FigureChartProps {
  readonly title: string;
  readonly months: Months;
  readonly series: readonly Series[];
}

/** Curves by month, loaded apart from the page; nothing is drawn where there is nothing to draw. */
export const FigureChart = ({ title, months, series }: FigureChartProps) => {
  const { t } = useTranslation('open');
  const isAnyDrawn = months.some((month) => series.some((name) => (month[name] ?? 0) > 0));
  const hasGap = months.some((month) => series.some((name) => month[name] === null));
  if (!isAnyDrawn) return <p className="quiet">{t('allWithheld')}</p>;
  return (
    <>
      <Suspense fallback={<div className="chart" />}>
        <Curves label={t('chartOf', { title })} months={months} series={series} />
      </Suspense>
      {hasGap ? <p className="quiet">{t('chartGap')}</p> : null}
    </>
  );
};
