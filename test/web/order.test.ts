import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { AreaModeModel } from '../../src/modules/admission/areaMode.model.ts';
import { root } from '../support/tree.ts';
import { heading, noOf, sees, write } from './acts.ts';
import { desktop, findSerious, phone, sidewaysPx, useStage } from './browser.ts';

const folder = join(root, 'test-results', 'order');
const reason = '谣言扩散，先看后发';
const title = '小区门口的传言';

describe('The order of texts in the browser', function () {
  this.timeout(180_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  const looked = async (page: Page, name: string) => {
    assert.deepEqual(await findSerious(page), []);
    assert.equal(await sidewaysPx(page), 0);
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };
  const form = (page: Page, name: string) => page.getByRole('form', { name });

  let no = '';

  it('an administrator calls an emergency: everybody sees it, and what is written waits', async () => {
    const page = await stage.open('/admin?do=order', desktop, 'admin');
    const call = form(page, '启用应急模式');
    await call.getByLabel('所有内容审核后公开').check();
    await call.getByLabel('几小时后自动结束').fill('100');
    await call.getByLabel('原因（所有人可见）').fill(reason);
    await call.getByRole('button', { name: '启用应急模式' }).click();
    await sees(page, '请填 1 到 72 之间的整数。');
    await call.getByLabel('几小时后自动结束').fill('2');
    await looked(page, '1-call-desktop');
    await call.getByRole('button', { name: '启用应急模式' }).click();
    await sees(page, new RegExp(`自动结束。原因：${reason}`, 'u'));
    await looked(page, '2-lasts-desktop');

    const writer = await stage.open('/feed', phone, 'luozhi');
    await sees(writer, new RegExp(`应急模式：.*${reason}`, 'u'));
    await write(writer, title, '听说门口要拆，谁知道是真是假。');
    no = await noOf(writer);
    await looked(writer, '3-banner-phone');
    const own = await stage.open(`/posts/${no}`, phone, 'luozhi');
    await sees(own, '这条内容正在等工作人员审核，通过后邻里才能看到。');
    const neighbour = await stage.open(`/posts/${no}`, phone, 'qiaoyun');
    await sees(neighbour, new RegExp(`没有.*${no}|${no}.*没有`, 'u'));
  });

  it('it ends by itself: nothing more waits, and what waited goes on until somebody looks', async () => {
    // The clock of the town is not ours to move; the end is.
    await AreaModeModel.updateMany({}, { $set: { 'entries.0.endsAt': new Date(0) } });
    const writer = await stage.open('/feed', phone, 'luozhi');
    await heading(writer, '发声').waitFor();
    assert.equal(await writer.getByText(/应急模式/u).count(), 0);
    await write(writer, '路灯', '东门的路灯修好了。');
    const free = await noOf(writer);
    await sees(await stage.open(`/posts/${free}`, phone, 'qiaoyun'), '东门的路灯修好了。');
    const waiting = await stage.open(`/posts/${no}`, phone, 'luozhi');
    await sees(waiting, '这条内容正在等工作人员审核，通过后邻里才能看到。');
  });

  it('a word is tried on what is there, watched for, acts on what is written, and is ended', async () => {
    const page = await stage.open('/admin?do=order', desktop, 'admin');
    const add = form(page, '添加敏感词');
    await add.getByLabel('词或短语').fill('漏水');
    await add.getByRole('button', { name: '先看看会影响哪些内容' }).click();
    await sees(page, /条公开内容里，有 [1-9]/u);
    await add.getByLabel('怎么处理').selectOption('REPLACE');
    await add.getByLabel('改用哪个词').fill('渗水');
    await add.getByLabel('为什么').fill('统一说法');
    await add.getByRole('button', { name: '添加敏感词' }).click();
    await sees(page, '已添加，从现在起对新写的内容起作用。');
    await looked(page, '4-words-desktop');

    const writer = await stage.open('/feed', phone, 'luozhi');
    await write(writer, '厨房', '厨房又漏水了。');
    await sees(writer, /漏水.*渗水/u);
    await looked(writer, '5-refused-phone');

    await page.getByRole('button', { name: '停用', exact: true }).click();
    await page.getByLabel('停用的原因').fill('不再需要');
    await page.getByRole('button', { name: '确认停用' }).click();
    await sees(page, '已停用：不再需要');
    await writer.getByRole('button', { name: '发布' }).click();
    await sees(writer, /已发布，编号/u);
  });
});
