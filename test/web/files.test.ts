import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { pdf, picture } from '../modules/files/bringing.ts';
import { svg } from '../modules/files/hostileFiles.ts';
import { holds, noOf, openSheet, sees } from './acts.ts';
import { desktop, findSerious, phone, useStage } from './browser.ts';

const jpeg = async (name: string, width = 900) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await picture(width, 700),
});
const choose = (page: Page) => page.getByLabel('选择图片或 PDF');
const shown = (page: Page, name: string) => page.getByRole('link', { name: `查看大图 ${name}` });

/** Waits until the small picture was not only asked for but drawn. */
const drawn = (page: Page, name: string) =>
  holds(page, `document.querySelector('img[alt="${name}"]')?.naturalWidth === 320`);

describe('Pictures and papers at the page', function () {
  this.timeout(120_000);
  const stage = useStage();

  it('go with a resident’s post, and a neighbour sees them; what is not taken is said beside it', async () => {
    const page = await stage.open('/feed?write', phone, 'zhoulan');
    await openSheet(page);
    const bad = { name: '图.png', mimeType: 'image/png', buffer: svg };
    const paper = { name: '通知.pdf', mimeType: 'application/pdf', buffer: pdf() };
    await choose(page).setInputFiles([await jpeg('楼道.jpg'), paper, bad]);
    await shown(page, '楼道.jpg').waitFor();
    await page.getByRole('link', { name: '通知.pdf' }).waitFor();
    await sees(page, '只收 JPEG、PNG、WebP 图片和 PDF 文件。');
    await page.getByLabel('发生了什么').fill('楼道灯坏了，照片和通知如下。');
    await page.getByRole('button', { name: '发布' }).click();
    await sees(page, '有文件没有传上去，请重试或移除。');
    assert.deepEqual(await findSerious(page), []);
    await page.getByRole('button', { name: '移除', exact: true }).click();
    await page.reload();
    await shown(page, '楼道.jpg').waitFor();
    await page.getByRole('button', { name: '发布' }).click();
    const no = await noOf(page);
    assert.equal(await shown(page, '楼道.jpg').count(), 0);

    const other = await stage.open(`/posts/${no}`, phone, 'luozhi');
    await shown(other, '楼道.jpg').waitFor();
    await drawn(other, '楼道.jpg');
    assert.deepEqual(await findSerious(other), []);
    await shown(other, '楼道.jpg').click();
    const view = other.getByRole('dialog', { name: '楼道.jpg' });
    await holds(
      other,
      'document.querySelector("dialog.picture-view[open] img")?.naturalWidth === 900',
    );
    assert.deepEqual(await findSerious(other), []);
    await other.keyboard.press('Escape');
    await view.waitFor({ state: 'detached' });
    const focused = await other.evaluate('document.activeElement?.getAttribute("aria-label")');
    assert.equal(focused, '查看大图 楼道.jpg', 'one is back where one was');
    const [large] = await Promise.all([
      other.context().waitForEvent('page'),
      shown(other, '楼道.jpg').click({ modifiers: ['Control'] }),
    ]);
    await large.locator('body > img').waitFor();
  });

  it('go with a volunteer’s report from the phone, and are seen in it', async () => {
    const page = await stage.open('/report', phone, 'zhiyuan');
    await page.getByLabel('拍照').setInputFiles(await jpeg('井盖.jpg'));
    await shown(page, '井盖.jpg').waitFor();
    await page.getByLabel('安全隐患').check();
    await page.getByLabel('地点').fill('东门');
    await page.getByLabel('看到了什么').fill('井盖松动，照片如下。');
    await page.getByRole('button', { name: '上报', exact: true }).click();
    await page.getByRole('link', { name: '查看', exact: true }).click();
    await shown(page, '井盖.jpg').waitFor();
    await drawn(page, '井盖.jpg');
  });

  it('are turned by the arrow keys, and what does not open is asked for again', async () => {
    const page = await stage.open('/feed?write', desktop, 'zhoulan');
    await openSheet(page);
    const three = [await jpeg('一.jpg', 801), await jpeg('二.jpg', 802), await jpeg('三.jpg', 803)];
    await choose(page).setInputFiles(three);
    for (const { name } of three) await shown(page, name).waitFor();
    await shown(page, '二.jpg').click();
    const widthIs = (width: number) =>
      holds(
        page,
        `document.querySelector("dialog.picture-view[open] img")?.naturalWidth === ${String(width)}`,
      );
    await widthIs(802);
    await page.keyboard.press('ArrowRight');
    await widthIs(803);
    await page.keyboard.press('ArrowRight');
    await sees(page, '第 3 张，共 3 张');
    let isAway = true;
    await page
      .context()
      .route(/\/files\/[0-9a-f]{32}\?/u, (route) => (isAway ? route.abort() : route.continue()));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await sees(page, '图片没有打开，请检查网络后重试。');
    isAway = false;
    await page.getByRole('button', { name: '重试' }).click();
    await widthIs(801);
    await page.getByRole('button', { name: '关闭', exact: true }).click();
    assert.equal(await page.getByRole('dialog', { name: '一.jpg' }).count(), 0);
    assert.equal(await shown(page, '三.jpg').count(), 1, 'what was written is still there');
  });
});
