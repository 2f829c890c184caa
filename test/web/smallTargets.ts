import type { Page } from 'playwright-core';

/** Controls that stand on their own, or the label that carries them, are at least 44 px high for a thumb; half a pixel is left for rounding. */
const targetMinPx = 43.5;

const found = `[...document.querySelectorAll('button, select, input, textarea, summary, a')]
  .filter((it) => getComputedStyle(it).display !== 'inline' && it.closest('.unseen, [aria-hidden=true]') === null && !it.matches('.skip'))
  .filter((it) => it.getBoundingClientRect().width > 0)
  .filter((it) => (it.closest('label') ?? it).getBoundingClientRect().height < ${String(targetMinPx)})
  .map((it) => it.outerHTML.slice(0, 120))`;

/** The controls of a page that are too small to be touched, each by the beginning of its markup. */
export const smallTargets = (page: Page): Promise<readonly string[]> => page.evaluate(found);
