import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { findSerious, phone, settled, sidewaysPx, type Sight } from './browser.ts';
import { crammed } from './crammed.ts';
import { smallTargets } from './smallTargets.ts';

/** The narrowest window in which a desk stands in three columns. */
const laptop: Sight = { width: 1280, height: 800 };

/** The languages in which every screen is looked at. */
export const languages = ['zh-CN', 'en'] as const;
type Language = (typeof languages)[number];

/**
 * Looks at a screen as it stands, on a small desktop and on a phone: nothing sticks out sideways of the page or of its own column, and every target is large enough. axe, which
 * costs most, looks on one of the two, in light or dark colours, as the screen's number says; in the other language it looks on the
 * other one, in the other colours. So axe has seen each screen in both languages, widths and colours, and every pair of these within
 * four screens.
 */
export async function isSound(
  page: Page,
  where: string,
  number: number,
  language: Language,
): Promise<void> {
  const isOther = language === 'en';
  const axeSight = (number % 2 === 0) === isOther ? laptop : phone;
  const isDark = number % 4 < 2 !== isOther;
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
  for (const sight of [laptop, phone]) {
    const there = `${where} in ${language} at ${String(sight.width)} px`;
    await page.setViewportSize(sight);
    await settled(page);
    if (sight === axeSight) assert.deepEqual(await findSerious(page), [], there);
    assert.equal(await sidewaysPx(page), 0, `${there} sticks out sideways`);
    assert.deepEqual(await crammed(page), [], `${there} is crammed`);
    assert.deepEqual(await smallTargets(page), [], `${there} has small targets`);
  }
  assert.equal(await page.locator('html').getAttribute('lang'), language);
}
