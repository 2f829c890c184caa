import type { Page } from 'playwright-core';

/** Controls that stand on their own, or the label that carries them, are at least 44 px high and wide for a thumb; half a pixel is left for rounding. */
const targetMinPx = 43.5;

// A link in a sentence is as high as its line; one that is a whole paragraph stands on its own.
const found = `[...document.querySelectorAll('button, select, input, textarea, summary, a')]
  .filter((it) => getComputedStyle(it).display !== 'inline' || (it.parentElement.localName === 'p' && it.innerText !== '' && it.parentElement.innerText.trim() === it.innerText.trim()))
  .filter((it) => it.closest('.unseen, [aria-hidden=true]') === null && !it.matches('.skip'))
  .filter((it) => it.getBoundingClientRect().width > 0)
  .filter((it) => {
    const { width, height } = (it.closest('label') ?? it).getBoundingClientRect();
    return Math.min(width, height) < ${String(targetMinPx)};
  })
  .map((it) => it.outerHTML.slice(0, 120))`;

/** The controls of a page that are too small to be touched, each by the beginning of its markup. */
export const smallTargets = (page: Page): Promise<readonly string[]> => page.evaluate(found);
