import { theme } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import UPlot, { type AlignedData, type Options } from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useWhen } from '../../words/when.ts';
import { useFigureWords } from './figureWords.ts';
import type { Months, Series } from './months.ts';

interface CurvesProps {
  readonly label: string;
  readonly months: Months;
  readonly series: readonly Series[];
}

const heightPx = 288;
/** Curves differ by their dashes too, never by colour alone; so do their marks in the legend. */
const dashes = [[], [10, 5], [2, 4]];
const borders = ['solid', 'dashed', 'dotted'];
/** Months are named at even distances in the year. */
const monthSteps = [1, 2, 3, 4, 6, 12];
/** Counts stand at whole numbers. */
const steps = [1, 2, 5].flatMap((step) => [0, 1, 2, 3, 4, 5].map((power) => step * 10 ** power));
const stepsUp = [...steps].sort((a, b) => a - b);

const useLook = () => {
  const { token } = theme.useToken();
  const axis = {
    stroke: token.colorText,
    font: `${String(token.fontSize - 2)}px ${token.fontFamily}`,
    grid: { stroke: token.colorBorderSecondary, width: 1 },
    ticks: { show: false },
  };
  return {
    axis,
    paper: token.colorBgContainer,
    colours: [token.colorPrimary, token.colorWarning, token.colorTextTertiary],
  };
};

const useOptions = ({ months, series }: CurvesProps): Omit<Options, 'width'> => {
  const { t } = useTranslation('open');
  const { shortMonthOf } = useWhen();
  const { wordOf } = useFigureWords();
  const { axis, paper, colours } = useLook();
  const monthAt = (at: number | null) => {
    const one = at === null ? undefined : months[at];
    return one === undefined ? '' : shortMonthOf(one.month);
  };
  return {
    height: heightPx,
    cursor: { drag: { x: false, y: false } },
    legend: { live: false, markers: { dash: (_, at) => borders[at - 1] ?? 'solid' } },
    scales: {
      x: { time: false, range: [-0.5, months.length - 0.5] },
      y: { range: { min: { soft: 0, mode: 1, hard: 0 }, max: { pad: 0.1, soft: 5, mode: 1 } } },
    },
    axes: [
      { ...axis, grid: { show: false }, incrs: monthSteps, values: (_, at) => at.map(monthAt) },
      { ...axis, incrs: stepsUp, values: (_, at) => at.map((count) => wordOf(count)) },
    ],
    series: [
      { label: t('month'), value: (_, at: number | null) => monthAt(at) },
      ...series.map((name, at) => {
        const stroke = colours[at] ?? axis.stroke;
        return {
          label: t(name),
          stroke,
          width: 2,
          dash: dashes[at] ?? [],
          points: { show: true, size: 8, fill: paper, stroke, width: 2 },
          value: (_: UPlot, count: number | null) => (count === null ? '' : wordOf(count)),
        };
      }),
    ],
  };
};

/** Curves by month, with a gap where a figure is withheld. What they say stands in the sentence above and the table below. */
export const Curves = (props: CurvesProps) => {
  const place = useRef<HTMLDivElement>(null);
  const options = useOptions(props);
  const { label, months, series } = props;
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const data: AlignedData = [
      months.map((_, at) => at),
      ...series.map((name) => months.map((month) => month[name])),
    ];
    const chart = new UPlot({ ...options, width: element.clientWidth }, data, element);
    const watch = new ResizeObserver(() => {
      chart.setSize({ width: element.clientWidth, height: heightPx });
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.destroy();
    };
  });
  return <div ref={place} className="chart" role="img" aria-label={label} />;
};
