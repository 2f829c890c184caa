import { useDark } from '../look/device.ts';
import { useLargeText } from '../look/largeText.ts';

const readTokens = () => {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--color-${name}`).trim();
  return {
    fontFamily: style.fontFamily,
    fontSizePx: Number.parseFloat(style.fontSize),
    text: colour('text'),
    line: colour('border-secondary'),
    curves: [colour('primary'), colour('warning'), colour('text-tertiary')],
    paper: colour('bg-layout'),
  };
};

/** The tokens of tokens.css as values, for what is not drawn by CSS; read again when the dark look or the large text is turned on or off. */
export const useTokens = () => {
  useDark();
  useLargeText();
  return readTokens();
};
