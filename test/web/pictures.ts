import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { migrations } from '../../src/migrations/migrations.ts';
import { judgeTexts } from '../../src/modules/triage/judgeTexts.ts';
import { openModel } from '../../src/modules/classifier/weightsFile.ts';
import { connectMongo, disconnectMongo } from '../../src/platform/mongo.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { setUpSchema } from '../../src/platform/schemaSetup.ts';
import { openSegmenter } from '../../src/platform/segmenter/segmenter.ts';
import { openStore } from '../../src/platform/store/openStore.ts';
import { openApiClient } from '../support/apiClient.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { wantedKind } from '../support/store.ts';
import { plantCommunity } from './demoWorld.ts';
import {
  desktop,
  openWindow,
  pageFolder,
  phone,
  startBrowser,
  withoutStream,
  type Sight,
} from './windows.ts';

/** One picture: its file's name, who looks at what, and what is done first. */
interface Picture {
  readonly name: string;
  readonly sight: Sight;
  readonly path: string;
  readonly userName?: string;
  /** The role to act in, as the list of roles names it. */
  readonly actingRole?: string;
  readonly first?: (page: Page) => Promise<void>;
}

const spokesperson = '社区网络发言人 · 桂园社区';
const mediator = '调解员 · 桂园社区';
const volunteer = '志愿者 · 桂园社区';

const openLine = (page: Page) => page.locator('.card-open summary').first().click();
const openFirst = (page: Page) => page.locator('[data-row]').first().click();

const pictures: readonly Picture[] = [
  { name: 'welcome-desktop', sight: desktop, path: '/' },
  { name: 'sign-up-phone', sight: phone, path: '/sign-up' },
  { name: 'today-phone', sight: phone, path: '/', userName: 'zhoulan' },
  { name: 'feed-phone', sight: phone, path: '/feed', userName: 'zhoulan' },
  { name: 'feed-desktop', sight: desktop, path: '/feed', userName: 'zhoulan' },
  {
    name: 'message-desktop',
    sight: desktop,
    path: '/feed?q=找了三次都不修',
    userName: 'zhoulan',
    first: openFirst,
  },
  {
    name: 'record-phone',
    sight: phone,
    path: '/me/credit',
    userName: 'zhiyuan',
    first: openLine,
  },
  {
    name: 'record-desktop-en',
    sight: { ...desktop, language: 'en' },
    path: '/me/credit',
    userName: 'zhiyuan',
    first: openLine,
  },
  { name: 'rules-phone', sight: phone, path: '/rules' },
  { name: 'figures-desktop', sight: desktop, path: '/public' },
  { name: 'mine-phone-dark', sight: { ...phone, isDark: true }, path: '/me', userName: 'zhoulan' },
  {
    name: 'team-desktop',
    sight: desktop,
    path: '/',
    userName: 'fayan',
    actingRole: spokesperson,
  },
  {
    name: 'queue-desktop',
    sight: desktop,
    path: '/desk',
    userName: 'fayan',
    actingRole: spokesperson,
    first: openFirst,
  },
  { name: 'cases-phone', sight: phone, path: '/cases', userName: 'tiaojie', actingRole: mediator },
  {
    name: 'case-desktop',
    sight: desktop,
    path: '/cases?state=AGREED',
    userName: 'tiaojie',
    actingRole: mediator,
    first: openFirst,
  },
  {
    name: 'report-phone',
    sight: phone,
    path: '/report',
    userName: 'zhiyuan',
    actingRole: volunteer,
  },
];

const settle = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading', { level: 1 }).waitFor();
};

const take = async (browser: Browser, url: string, folder: string, picture: Picture) => {
  const { name, sight, path, userName, actingRole, first } = picture;
  const page = await openWindow(browser, url, sight, userName);
  await withoutStream(page);
  await page.goto(url);
  await settle(page);
  if (actingRole !== undefined) {
    await page.getByLabel('当前身份').selectOption({ label: actingRole });
    await settle(page);
  }
  await page.goto(url + path);
  await settle(page);
  if (first !== undefined) {
    await first(page);
    await settle(page);
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.context().close();
  console.log(`docs/pictures/${name}.png`);
};

/** Takes every picture of docs/pictures anew, of the demo community and its year, with the real model and a store of its own. */
async function main(): Promise<void> {
  const data = scratchFolder();
  const store = await openStore({ store: wantedKind(), dataDir: data.path, say: console.log });
  await connectMongo(store.uri);
  await setUpSchema({ migrations });
  const segmenter = await openSegmenter();
  await plantCommunity(judgeTexts(segmenter, await openModel()), true);
  const api = await openApiClient({ pageFolder });
  const browser = await startBrowser();
  const folder = join(packageRoot(), 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  try {
    for (const picture of pictures) await take(browser, api.url, folder, picture);
  } finally {
    await browser.close();
    await api.close();
    await segmenter.close();
    await disconnectMongo();
    await store.close();
    data.remove();
  }
}

await main();
