import { LineChart, type LineSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  LegendPlainComponent,
  type GridComponentOption,
  type LegendComponentOption,
} from 'echarts/components';
import { init, use as register, type ComposeOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

// Only what is drawn somewhere: another kind of chart is added here with its part of the library.
register([LineChart, GridComponent, LegendPlainComponent, SVGRenderer]);

/** What a chart may be made of. */
export type ChartOption = ComposeOption<
  LineSeriesOption | GridComponentOption | LegendComponentOption
>;

interface ChartProps {
  readonly label: string;
  readonly option: ChartOption;
}

/** A chart as wide as its place, 18 rem high; for screen readers a picture with a name. Loaded apart from the page (`lazy`). */
export const Chart = ({ label, option }: ChartProps) => {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  useEffect(() => {
    const drawn = init(place.current);
    chart.current = drawn;
    const watch = new ResizeObserver(() => {
      drawn.resize();
    });
    if (place.current !== null) watch.observe(place.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return <div ref={place} className="chart" role="img" aria-label={label} />;
};
