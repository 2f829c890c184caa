import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { heading, openSheet, sees } from './acts.ts';
import { desktop, phone, settled, useStage } from './browser.ts';
import { inMediation, press, raise, sheet } from './desk/team.ts';

const lateMs = 250;

/** From now on every part of the page, and every answer, comes late. */
const slowDown = (page: Page) =>
  page.route(/\/assets\/|\/graphql/u, async (route) => {
    await sleep(lateMs);
    await route.fallback();
  });

/** Types letter by letter into a field, and leaves a mark on it by which a rebuilt one is told. */
const begin = async (field: Locator, text: string) => {
  await field.waitFor();
  await field.evaluate((it) => Reflect.set(it, 'isTheSame', true));
  await field.pressSequentially(text, { delay: 20 });
};

const stands = async (field: Locator, text: string, after: string) => {
  assert.equal(await field.inputValue(), text, after);
  assert.ok(
    await field.evaluate((it) => Reflect.get(it, 'isTheSame') === true),
    `rebuilt: ${after}`,
  );
  assert.ok(await field.evaluate((it) => it === document.activeElement), `left: ${after}`);
};

/** What may come late to a form in use: parts of the page, who is signed in, another look, another width. */
const comeLate = async (page: Page, field: Locator, text: string) => {
  await settled(page);
  await stands(field, text, 'everything has arrived');
  const asked = page.waitForResponse(/\/graphql/u);
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  await asked;
  await settled(page);
  await stands(field, text, 'who is signed in was asked again');
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  await stands(field, text, 'the look turned dark');
  for (const { width, height } of [phone, desktop, phone]) {
    await page.setViewportSize({ width, height });
    await settled(page);
    await stands(field, text, `the window is ${String(width)} wide`);
  }
};

describe('What arrives late', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  const openSlowly = async (path: string, userName?: string, sight = phone) => {
    const page = await stage.open('/favicon.ico', sight, userName);
    await slowDown(page);
    await page.goto(stage.url() + path);
    return page;
  };

  it('leaves the sign-in as it is while one types', async () => {
    const page = await openSlowly('/sign-in');
    const name = page.getByLabel('用户名或手机号');
    await begin(name, 'zhoulan');
    await comeLate(page, name, 'zhoulan');
    await page.getByRole('button', { name: 'English' }).click();
    await heading(page, 'Sign in').waitFor();
    const inEnglish = page.locator('form input').first();
    await inEnglish.focus();
    await stands(inEnglish, 'zhoulan', 'the language was changed');
  });

  it('leaves the sign-up as it is', async () => {
    const page = await openSlowly('/sign-up');
    const name = page.getByLabel('显示名');
    await begin(name, '小桥');
    await comeLate(page, name, '小桥');
  });

  it('leaves the sheet of the feed as it is', async () => {
    const page = await openSlowly('/feed', 'zhoulan');
    await openSheet(page);
    const body = page.getByLabel('发生了什么');
    await begin(body, '楼道的灯又不亮了');
    await comeLate(page, body, '楼道的灯又不亮了');
  });

  it('leaves what is typed while a post is on its way', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    let answer: () => void = () => undefined;
    const isTime = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"PublishPost"') === true) await isTime;
      await route.fallback();
    });
    await openSheet(page);
    const body = page.getByLabel('发生了什么');
    await body.fill('楼道的灯不亮。');
    const isAsked = page.waitForRequest((it) => it.postData()?.includes('"PublishPost"') === true);
    await page.getByRole('button', { name: '发布' }).click();
    await isAsked;
    await body.press('End');
    await body.pressSequentially('三楼也不亮。');
    answer();
    await sees(page, /已发布，编号/u);
    assert.equal(await body.inputValue(), '楼道的灯不亮。三楼也不亮。');
  });

  it('leaves a report as it is', async () => {
    const page = await openSlowly('/report', 'zhiyuan');
    const seen = page.getByLabel('看到了什么');
    await begin(seen, '井盖松了');
    await comeLate(page, seen, '井盖松了');
  });

  it('leaves the search above every list as it is when the list comes', async () => {
    await raise('zhoulan', '搜索时到的', '为了晚到的事吵架，吵架。');
    for (const [path, userName] of [
      ['/feed?of=me', 'zhoulan'],
      ['/desk', 'fayan'],
      ['/cases', 'tiaojie'],
      ['/services', 'tiaojie'],
      ['/find', 'tiaojie'],
    ] as const) {
      const page = await openSlowly(path, userName, desktop);
      const search = page.getByRole('searchbox');
      await begin(search, '晚到的');
      await settled(page);
      await stands(search, '晚到的', `the list of ${path} has come`);
    }
  });

  it('leaves a form of a case as it is, even when reading the case afresh fails', async () => {
    const { no } = await inMediation('迟到的回音', 'hejun', '对门');
    const page = await openSlowly(`/cases/${no}`, 'tiaojie');
    await press(page, '登记调解');
    const form = sheet(page, '登记调解');
    await form.getByLabel('当面').check();
    const note = form.getByLabel('调解经过');
    await begin(note, '一起看了现场');
    await comeLate(page, note, '一起看了现场');
    const other = await stage.open(`/cases/${no}`, desktop, 'tiaojie');
    await press(other, '登记调解');
    await sheet(other, '登记调解').getByLabel('电话').check();
    await sheet(other, '登记调解').getByLabel('调解经过').fill('电话里谈过。');
    await sheet(other, '登记调解').getByRole('button', { name: '登记调解' }).click();
    await sees(other, '调解情况已登记。');
    let isAsked = false;
    await page.route('**/graphql', (route) => {
      if (route.request().postData()?.includes('CaseByNo') !== true) return route.fallback();
      isAsked = true;
      return route.abort('connectionrefused');
    });
    await form.getByRole('button', { name: '登记调解' }).click();
    await sees(page, '没有连上系统。');
    assert.ok(isAsked, 'the case was asked for again');
    await note.focus();
    await stands(note, '一起看了现场', 'the case could not be read again');
  });
});
