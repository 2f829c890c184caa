import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { useDoor } from '../support/door.ts';
import { plainJudge } from '../support/judge.ts';
import { useStore } from '../support/store.ts';
import { bringToLife } from './demoWorld.ts';
import { openWindow, pageFolder, startBrowser, type Sight } from './windows.ts';

export { password } from './demoWorld.ts';
export { desktop, pageFolder, phone, type Sight } from './windows.ts';

/** Browsers in front of the demo community, behind the real door. */
export interface Stage {
  /** Opens a browser of its own, signed in when a name is given, at a path. */
  open(path: string, sight: Sight, userName?: string): Promise<Page>;
  /** What the pages complained about since the last call: script errors and broken rules of the content policy. */
  complaints(): string[];
  url(): string;
}

const watch = (page: Page, complaints: string[]) => {
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // A refused or lost request is the page's to explain to the person; the browser's own line about it is no fault.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
      complaints.push(`console: ${text}`);
  });
};

/** Gives a test file the demo community on a real store, the real door with the built page, and real browsers. */
export function useStage(): Stage {
  useStore();
  const pages: Page[] = [];
  const complaints: string[] = [];
  let browser: Browser | undefined;
  before('the demo community lives', async function () {
    this.timeout(300_000);
    await bringToLife(plainJudge);
  });
  const door = useDoor({ pageFolder });
  before('the browser starts', async function () {
    this.timeout(60_000);
    browser = await startBrowser();
  });
  afterEach('its windows are closed', async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  after('the browser ends', () => browser?.close());
  const open = async (path: string, sight: Sight, userName?: string) => {
    if (browser === undefined) throw new Error('the browser has not started yet');
    const page = await openWindow(browser, door().url, sight, userName);
    pages.push(page);
    watch(page, complaints);
    await page.goto(door().url + path);
    return page;
  };
  return { open, complaints: () => complaints.splice(0), url: () => door().url };
}

interface Finding {
  readonly impact: string | null;
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe-core finds serious or critical on the page as it stands (WCAG 2.2 A and AA), a line each. */
export async function findSerious(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const tags = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";
  const found = await page.evaluate<{ violations: readonly Finding[] }>(
    `axe.run(document, { runOnly: ${tags} })`,
  );
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** How many pixels the page is wider than its window: 0 where nothing sticks out. */
export const sidewaysPx = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
