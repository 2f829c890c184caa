import type { Page } from 'playwright-core';

/** A list lies a few pixels over its column, so that the focus ring of its rows is whole; the bar of acts of a sheet reaches over its padding to the edge. */
const overMaxPx = 16;

const found = `[...document.querySelectorAll('main *:not(svg *)')]
  .filter((it) => it.closest('.unseen, [aria-hidden=true]') === null && it.clientWidth > 0 && it.closest('thead')?.clientWidth !== 1 && !it.matches('.table-scroll, input, select'))
  .filter((it) => !['inline', 'contents'].includes(getComputedStyle(it).display))
  .filter((it) => it.scrollWidth - it.clientWidth > (getComputedStyle(it).overflowX === 'visible' ? ${String(overMaxPx)} : 1))
  .map((it) => it.outerHTML.slice(0, 120))`;

/** What is wider than the place it has: words that stick out of their column, and lists that hide a part at the side; each by the beginning of its markup. Only a table of figures may be moved sideways. */
export const crammed = (page: Page): Promise<readonly string[]> => page.evaluate(found);
