import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { useFileSettings } from '../../src/modules/files/fileSettings.ts';
import { folderBlobs } from '../../src/platform/blobs/folderBlobs.ts';
import { pdf, picture } from '../modules/files/bringing.ts';
import { svg } from '../modules/files/hostileFiles.ts';
import { useScratchFolder } from '../support/scratchFolder.ts';
import { holds, noOf, openSheet, sees } from './acts.ts';
import { findSerious, phone, useStage } from './browser.ts';

const jpeg = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await picture(900, 700),
});
const choose = (page: Page) => page.getByLabel('选择图片或 PDF');
const shown = (page: Page, name: string) => page.getByRole('link', { name: `查看大图 ${name}` });

/** Waits until the small picture was not only asked for but drawn. */
const drawn = (page: Page, name: string) =>
  holds(page, `document.querySelector('img[alt="${name}"]')?.naturalWidth === 320`);

describe('Pictures and papers at the page', function () {
  this.timeout(120_000);
  const folder = useScratchFolder();
  const stage = useStage();
  before('a place for files', () => {
    useFileSettings({ blobs: folderBlobs(folder()) });
  });

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
    const [large] = await Promise.all([
      other.waitForEvent('popup'),
      shown(other, '楼道.jpg').click(),
    ]);
    await large.waitForLoadState();
    assert.equal(
      await large.locator('img').count(),
      1,
      'the picture itself, not a screen of the page',
    );
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
});
