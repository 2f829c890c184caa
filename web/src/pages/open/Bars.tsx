import { theme } from 'antd';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '../../words/when.ts';
import type { Months, Series } from './months.ts';

register([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface BarsProps {
  readonly label: string;
  readonly months: Months;
  readonly series: readonly Series[];
}

const useColours = () => {
  const { token } = theme.useToken();
  return {
    text: token.colorText,
    line: token.colorBorderSecondary,
    bars: [token.colorPrimary, token.colorWarning, token.colorTextTertiary],
    font: token.fontFamily,
    size: token.fontSize - 2,
  };
};

const useOption = ({ months, series }: BarsProps): EChartsCoreOption => {
  const { t } = useTranslation('open');
  const { shortMonthOf } = useWhen();
  const { text, line, bars, font, size } = useColours();
  const words = { color: text, fontFamily: font, fontSize: size };
  return {
    animation: false,
    color: bars,
    textStyle: words,
    grid: { left: 8, right: 8, top: 56, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: words },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => shortMonthOf(month)),
      axisLabel: words,
      axisLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: words,
      splitLine: { lineStyle: { color: line } },
    },
    series: series.map((name) => ({
      type: 'bar',
      name: t(name),
      data: months.map((month) => month[name]),
      barMaxWidth: 18,
    })),
  };
};

/** Bars drawn on a canvas; what they say stands in the sentence above and the table below. */
export const Bars = (props: BarsProps) => {
  const place = useRef<HTMLDivElement>(null);
  const option = useOption(props);
  const key = JSON.stringify(option);
  const stable = useMemo(() => JSON.parse(key) as EChartsCoreOption, [key]);
  useEffect(() => {
    if (place.current === null) return;
    const chart = init(place.current);
    chart.setOption(stable);
    const watch = new ResizeObserver(() => {
      chart.resize();
    });
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [stable]);
  return <div ref={place} className="chart" role="img" aria-label={props.label} />;
};
