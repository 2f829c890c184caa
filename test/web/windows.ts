import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { findOnPath } from '../../src/platform/store/mongodDaemon.ts';
import { password } from './demoWorld.ts';

/** The built page, as `npm run build` leaves it. */
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

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Chromium by the names it may have on PATH. First the build without a window of its own (Debian's chromium-headless-shell):
 * the same engine of the same source, in which a new window costs 130 ms instead of 460 ms, measured on two cores.
 */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Starts the Chromium on PATH before the built page; a line that says what to do where either is missing. */
export const startBrowser = (): Promise<Browser> => {
  if (!existsSync(join(pageFolder, 'index.html')))
    throw new Error('The page is not built: run `npm run build` first.');
  const executablePath = names.map((name) => findOnPath(name)).find((path) => path !== undefined);
  if (executablePath === undefined)
    throw new Error('The browser stories need Chromium on PATH (.ci/run installs it).');
  return chromium.launch({ executablePath, args: flags });
};

/** Signs somebody in for a whole browser, past its pages: none of them hears of it. */
export const signInUnheard = async (context: BrowserContext, url: string, name: string) => {
  const query =
    'mutation($name: Text!, $password: Text!) { signIn(name: $name, password: $password) { __typename } }';
  const answer = await context.request.post(`${url}/graphql`, {
    headers: { 'x-fengqiao': '1' },
    data: { query, variables: { name, password } },
  });
  const text = await answer.text();
  if (!text.includes('SignedIn')) throw new Error(`${name} could not sign in: ${text}`);
};

/** Keeps the pages of a window from listening: a stream stays open, so that the line would never come to rest. */
export const withoutStream = (page: Page): Promise<unknown> =>
  page.addInitScript('navigator.locks.request = () => new Promise(() => {})');

/** Opens a window of its own (its own cookies and storage), signed in when a name is given; not yet at any address. */
export const openWindow = async (
  browser: Browser,
  url: string,
  { width, height, language = 'zh-CN', isDark = false, isKept = false }: Sight,
  userName?: string,
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme: isDark ? 'dark' : 'light',
    serviceWorkers: isKept ? 'allow' : 'block',
  });
  context.setDefaultTimeout(20_000);
  if (userName !== undefined) await signInUnheard(context, url, userName);
  return context.newPage();
};
