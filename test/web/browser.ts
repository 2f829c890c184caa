import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import { runUnfinishedDate } from '../../jobs/runDaily.ts';
import { tallyFigures } from '../../jobs/tallyFigures.ts';
import { businessDate } from '../../src/kernel/clock.ts';
import { randomId } from '../../src/kernel/id.ts';
import { useIdentityKeys } from '../../src/modules/identity/identityKeys.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { findOnPath } from '../../src/platform/store/mongodDaemon.ts';
import { plantDemo } from '../../src/start/demo/plantDemo.ts';
import { plainJudge } from '../support/judge.ts';
import { useDoor } from '../support/door.ts';
import { useStore } from '../support/store.ts';

/** The built page, as `npm run build:web` leaves it. */
export const pageFolder = join(packageRoot(), 'web', 'dist');

/** How a browser looks at the page. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly language?: 'zh-CN' | 'en';
  readonly isDark?: boolean;
  /** Whether the page may keep itself on the device; off elsewhere, so that tests see every request. */
  readonly isKept?: boolean;
}

export const phone: Sight = { width: 390, height: 844 };
export const desktop: Sight = { width: 1440, height: 900 };

/** The password of everyone in the demo community of these tests. */
export const password = 'correct horse battery';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const findChromium = (): string => {
  const found =
    findOnPath('chromium') ?? findOnPath('chromium-browser') ?? findOnPath('google-chrome');
  if (found === undefined)
    throw new Error('The browser stories need Chromium on PATH (.ci/run installs it).');
  return found;
};

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

const signIn = async (context: BrowserContext, url: string, name: string) => {
  const query =
    'mutation($name: Text!, $password: Text!) { signIn(name: $name, password: $password) { __typename } }';
  const answer = await context.request.post(`${url}/graphql`, {
    headers: { 'x-fengqiao': '1' },
    data: { query, variables: { name, password } },
  });
  const text = await answer.text();
  if (!text.includes('SignedIn')) throw new Error(`${name} could not sign in: ${text}`);
};

// The nights of the demo's past: what was earned is entered, and the public figures are counted.
const workTheNights = async (dates: readonly string[]) => {
  const now = () => new Date();
  const runner = { now, leaseMs: 30_000, newId: randomId, signal: new AbortController().signal };
  const today = businessDate(now());
  for (const date of [...dates, today]) await runUnfinishedDate(accrueCredit, date, runner);
  await runUnfinishedDate(tallyFigures, today, runner);
};

/** Gives a test file the demo community on a real store, the real door with the built page, and real browsers. */
export function useStage(): Stage {
  useStore();
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  let browser: Browser | undefined;
  before('the demo community lives', async function () {
    this.timeout(300_000);
    useIdentityKeys({ fieldKey: randomBytes(32), indexKey: randomBytes(32) });
    await workTheNights(await plantDemo(new Date(), plainJudge, () => password));
  });
  const door = useDoor({ pageFolder });
  before('the browser starts', async function () {
    this.timeout(60_000);
    if (!existsSync(join(pageFolder, 'index.html')))
      throw new Error('The page is not built: run `npm run build:web` first.');
    browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  });
  afterEach('its windows are closed', async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  after('the browser ends', () => browser?.close());
  const open = async (path: string, sight: Sight, userName?: string) => {
    if (browser === undefined) throw new Error('the browser has not started yet');
    const { width, height, language = 'zh-CN', isDark = false, isKept = false } = sight;
    const context = await browser.newContext({
      viewport: { width, height },
      locale: language,
      colorScheme: isDark ? 'dark' : 'light',
      serviceWorkers: isKept ? 'allow' : 'block',
    });
    contexts.push(context);
    context.setDefaultTimeout(10_000);
    if (userName !== undefined) await signIn(context, door().url, userName);
    const page = await context.newPage();
    watch(page, complaints);
    await page.goto(door().url + path);
    return page;
  };
  return { open, complaints: () => complaints.splice(0), url: () => door().url };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly impact: string | null;
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe-core finds serious or critical on the page as it stands (WCAG 2.2 A and AA), a line each. */
export async function findSerious(page: Page): Promise<string[]> {
  await page.evaluate(axe);
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
