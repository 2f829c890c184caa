import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openApiClient } from '../test/support/apiClient.ts';
import { bringToLife } from '../test/web/demoWorld.ts';
import { openWindow, pageFolder, phone, startBrowser, withoutStream } from '../test/web/windows.ts';
import { quantile, rounded, tell } from './result.ts';
import { withScratchStore } from './scratchStore.ts';

// From the address to a screen that can be used, on a phone's line and a phone's processor, nothing kept on the device: the
// screen stands whole, its answers included, and the main thread is free. How far its parts moved while it came together.

/** The devtools' "Fast 3G": 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each request. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const processorRate = 4;
const usableMaxMs = 2_000;
const shiftMax = 0.01;
const runs = process.argv.includes('--quick') ? 3 : 7;

const screens = [
  { who: 'visitor', path: '/', whole: '.steps' },
  { who: 'visitor', path: '/sign-in', whole: 'form input' },
  { who: 'resident', path: '/feed', whole: 'main .rows', userName: 'zhoulan' },
  { who: 'resident', path: '/me/credit', whole: 'main .balance', userName: 'zhoulan' },
] as const;

// Runs in the page before its own scripts: notes when the screen is whole and the thread free, and each shift of its parts.
const watchFor = (whole: string) => `
  globalThis.seen = { usableMs: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  globalThis.usable = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('.waiting') !== null || document.querySelector(${JSON.stringify(whole)}) === null) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(seen.usableMs = performance.now())));
    });
    watch.observe(document, { childList: true, subtree: true });
  });`;

interface Seen {
  readonly usableMs: number;
  readonly shift: number;
}

/** A new device on a slow line, with its processor slowed down. */
async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorRate });
}

async function openOnce(
  browser: Browser,
  url: string,
  screen: (typeof screens)[number],
): Promise<Seen> {
  const userName = 'userName' in screen ? screen.userName : undefined;
  const page = await openWindow(browser, url, phone, userName);
  try {
    await withoutStream(page);
    await slowDown(page.context(), page);
    await page.addInitScript(watchFor(screen.whole));
    await page.goto(url + screen.path);
    await page.evaluate('usable');
    // What still moves afterwards counts too.
    await page.waitForLoadState('networkidle');
    return await page.evaluate<Seen>('seen');
  } finally {
    await page.context().close();
  }
}

async function measure(browser: Browser, url: string, screen: (typeof screens)[number]) {
  const all: Seen[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await openOnce(browser, url, screen));
  const usable = all.map(({ usableMs }) => usableMs);
  const medianMs = Math.round(quantile(usable, 0.5));
  const shift = Math.max(...all.map((one) => one.shift));
  return {
    who: screen.who,
    path: screen.path,
    medianMs,
    fastestMs: Math.round(Math.min(...usable)),
    slowestMs: Math.round(Math.max(...usable)),
    usableMaxMs,
    shift: rounded(shift, 4),
    shiftMax,
    holds: medianMs <= usableMaxMs && shift <= shiftMax,
  };
}

await withScratchStore(async (store) => {
  await bringToLife();
  const api = await openApiClient({ pageFolder });
  const browser = await startBrowser();
  const figures = [];
  try {
    for (const screen of screens) figures.push(await measure(browser, api.url, screen));
  } finally {
    await browser.close();
    await api.close();
  }
  const about = `the first view on fast 3G with the processor at a quarter; ${String(runs)} runs, nothing kept`;
  tell({ name: 'page', about, store, figures });
});
