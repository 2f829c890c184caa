import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import type { Browser, Page, Request } from 'playwright-core';
import { useApiClient, type ApiClientOptions } from '../support/apiClient.ts';
import { useStore } from '../support/store.ts';
import { bringToLife } from './demoWorld.ts';
import { openWindow, pageFolder, startBrowser, type Sight } from './windows.ts';

export { password } from './demoWorld.ts';
export { desktop, pageFolder, phone, type Sight } from './windows.ts';

/** Browsers in front of the demo community, behind the real API. */
export interface Stage {
  /** Opens a browser of its own, signed in when a name is given, at a path. */
  open(path: string, sight: Sight, userName?: string): Promise<Page>;
  /** Opens one more tab in a page's browser, at a path: the same cookies, the same device. */
  beside(page: Page, path: string): Promise<Page>;
  /** What the pages complained about since the last call: script errors and broken rules of the content policy. */
  complaints(): string[];
  url(): string;
}

const asked = new WeakMap<Page, Set<Request>>();

const watch = (page: Page, complaints: string[]) => {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => {
    // What stays open to be told of changes is nothing that the screen waits for.
    if (request.headers()['accept'] !== 'text/event-stream') open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // A refused or lost request is the page's to explain to the person; the browser's own line about it is no fault.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
      complaints.push(`console: ${text}`);
  });
};

/** Gives a test file the demo community (whose people the sign-in page offers where they are given) on a real store, the real API with the built page, and real browsers. */
export function useStage({
  demoPeople,
  isWhole = false,
}: Pick<ApiClientOptions, 'demoPeople'> & { readonly isWhole?: boolean } = {}): Stage {
  useStore();
  const pages: Page[] = [];
  const complaints: string[] = [];
  let browser: Browser | undefined;
  before('the demo community lives', async function () {
    this.timeout(300_000);
    await bringToLife();
  });
  const api = useApiClient({ pageFolder, ...(demoPeople === undefined ? {} : { demoPeople }) });
  before('the browser starts', async function () {
    this.timeout(60_000);
    browser = await startBrowser({ isWhole });
  });
  afterEach('its windows are closed', async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  after('the browser ends', () => browser?.close());
  const goTo = async (page: Page, path: string) => {
    pages.push(page);
    watch(page, complaints);
    await page.goto(api().url + path);
    return page;
  };
  const open = async (path: string, sight: Sight, userName?: string) => {
    if (browser === undefined) throw new Error('the browser has not started yet');
    return goTo(await openWindow(browser, api().url, sight, userName), path);
  };
  const beside = async (page: Page, path: string) => goTo(await page.context().newPage(), path);
  return { open, beside, complaints: () => complaints.splice(0), url: () => api().url };
}

const calmMs = 100;
const lookMs = 25;

/** Grey lines stand there, or something is moving (a sheet that opens, a colour that turns); what moves for ever does not count. */
const isChanging = `document.querySelector('.waiting') !== null || document.getAnimations().some(
  (it) => it.playState === 'running' && it.effect?.getComputedTiming().iterations !== Infinity)`;

/** Waits until the screen stands there whole: it has its heading, nothing is on its way, and so it stays for a moment. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (let calm = 0; calm < calmMs; calm += lookMs) {
    await sleep(lookMs);
    const isAsking = (asked.get(page)?.size ?? 0) > 0;
    if (isAsking || (await page.evaluate<boolean>(isChanging))) calm = 0;
  }
}

/** Goes to a screen as a link of the page does, without loading the page anew; `settled` tells when it stands there. */
export const goOn = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

interface Finding {
  readonly impact: string | null;
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe-core finds serious or critical on the page as it stands (WCAG 2.2 A and AA), a line each. */
export async function findSerious(page: Page): Promise<string[]> {
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  const tags = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";
  const found = await page.evaluate<{ violations: readonly Finding[] }>(
    `axe.run(document, { runOnly: ${tags}, resultTypes: ['violations'] })`,
  );
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** How many pixels the page is wider than its window: 0 where nothing sticks out. */
export const sidewaysPx = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
