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

/** On A4 a chart reaches from margin to margin (178 mm), and is as high as print.css says; in the pixels of CSS. */
const onPaper = { width: 672, height: 288 };

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
    // A sheet is laid out without being watched; a chart as wide as the window would shrink every word on it.
    const toPaper = () => {
      drawn.resize(onPaper);
      // The sheet is taken before the next frame.
      drawn.getZr().flush();
    };
    const toScreen = () => {
      drawn.resize({ width: 'auto', height: 'auto' });
    };
    addEventListener('beforeprint', toPaper);
    addEventListener('afterprint', toScreen);
    return () => {
      removeEventListener('beforeprint', toPaper);
      removeEventListener('afterprint', toScreen);
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return <div ref={place} className="chart" role="img" aria-label={label} />;
};
