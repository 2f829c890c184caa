import { useTranslation } from 'react-i18next';
import { useTokens } from '../../charts/useTokens.ts';
import { Chart, type ChartOption } from '../../charts/Chart.tsx';
import { useWhen } from '../../words/when.ts';
import { useFigureWords } from './figureWords.ts';
import type { Months, Series } from './months.ts';

interface CurvesProps {
  readonly label: string;
  readonly months: Months;
  readonly series: readonly Series[];
}

/** Curves differ by their dashes too, never by colour alone; so do their marks in the legend. */
const dashes = ['solid', 'dashed', 'dotted'] as const;
/** The scale reaches up to this count at least, so that one message a month does not look like a flood. */
const countMaxLeast = 5;

const useLook = () => {
  const { fontFamily, fontSizePx, text, line, curves, paper } = useTokens();
  const textStyle = { color: text, fontFamily, fontSize: fontSizePx - 2 };
  const axis = { axisLabel: textStyle, axisTick: { show: false } };
  return { textStyle, axis, lineStyle: { color: line }, curves, paper };
};

type Look = ReturnType<typeof useLook>;

const curveIn = ({ curves, paper }: Look, at: number) => {
  const color = curves[at] ?? '';
  return {
    type: 'line' as const,
    symbol: 'circle',
    symbolSize: 8,
    showAllSymbol: true as const,
    lineStyle: { color, width: 2, type: dashes[at] ?? 'solid' },
    itemStyle: { color: paper, borderColor: color, borderWidth: 2 },
    silent: true,
  };
};

const useOption = ({ months, series }: CurvesProps): ChartOption => {
  const { t } = useTranslation('open');
  const { shortMonthOf } = useWhen();
  const { wordOf } = useFigureWords();
  const look = useLook();
  const { textStyle, axis, lineStyle } = look;
  return {
    animation: false,
    textStyle,
    grid: { top: 16, right: 16, bottom: 40, left: 8, containLabel: true },
    legend: { left: 0, bottom: 0, itemWidth: 32, selectedMode: false, textStyle },
    xAxis: {
      ...axis,
      type: 'category',
      data: months.map(({ month }) => shortMonthOf(month)),
      axisLine: { lineStyle },
    },
    yAxis: {
      ...axis,
      type: 'value',
      min: 0,
      max: ({ max }) => Math.max(max, countMaxLeast),
      minInterval: 1,
      axisLabel: { ...textStyle, formatter: (count: number) => wordOf(count) },
      splitLine: { lineStyle },
    },
    series: series.map((name, at) => ({
      ...curveIn(look, at),
      name: t(name),
      data: months.map((month) => month[name] ?? '-'),
    })),
  };
};

/** Curves by month, with a gap where a figure is withheld. What they say stands in the sentence above and the table below. */
export const Curves = (props: CurvesProps) => (
  <Chart label={props.label} option={useOption(props)} />
);
