import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../support/tree.ts';
import { heading, sees } from './acts.ts';
import { desktop, findSerious, phone, sidewaysPx, useStage } from './browser.ts';

const folder = join(root, 'test-results', 'moderation');
const words = '楼上那家姓什么';
const postTitle = '楼上漏水，找了三次都不修';

const cardOf = (page: Page, text: string) => page.locator('li.card', { hasText: text }).last();
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

describe('A text is reported, hidden, appealed and restored in the browser', function () {
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
  const openPost = async (user: string) => {
    const page = await stage.open('/feed', phone, user);
    await page.getByRole('link', { name: new RegExp(postTitle, 'u') }).click();
    await heading(page, postTitle).waitFor();
    return page;
  };

  it('a neighbour reports a comment, once, and finds what it comes to', async () => {
    const page = await openPost('qiaoyun');
    const card = cardOf(page, words);
    await card.getByRole('button', { name: '举报' }).click();
    await card.getByRole('button', { name: '提交举报' }).click();
    await sees(page, '请选择哪里不妥。');
    await card.getByLabel('哪里不妥').selectOption({ label: '泄露个人信息' });
    await looked(page, '1-report-phone');
    await card.getByRole('button', { name: '提交举报' }).click();
    await sees(page, /已收到您的举报/u);
    const mine = await stage.open('/me/decisions', phone, 'qiaoyun');
    await sees(mine, '工作人员还没有处理');
    await looked(mine, '2-my-reports-phone');
  });

  it('a spokesperson sees why, marks the passage, and hides it under a rule with a sentence', async () => {
    const page = await stage.open('/reviews', desktop, 'fayan');
    await heading(page, '内容处理').waitFor();
    const card = cardOf(page, words);
    await card.getByText('为什么在这里').click();
    await sees(page, /举报：泄露个人信息/u);
    await card.getByRole('button', { name: '作出决定' }).click();
    await card.getByText('请选择').first().waitFor();
    await card.getByLabel('隐藏').check();
    await card.getByLabel('依据哪条守则').selectOption('C-2');
    await card.getByLabel('给作者的说明').fill('请不要召集他人打听邻居的行踪。');
    await looked(page, '3-decide-desktop');
    await card.getByRole('button', { name: '作出决定' }).click();
    await card.getByRole('button', { name: '撤销决定' }).waitFor();
    await looked(page, '4-decided-desktop');
    const neighbour = await openPost('luozhi');
    await sees(neighbour, '这条评论已按《发言守则》隐藏。');
    assert.ok(!(await neighbour.content()).includes(words), 'no word of it in the page');
    await looked(neighbour, '5-hidden-phone');
  });

  it('the author reads the rule and the passage, and appeals', async () => {
    const page = await stage.open('/me/decisions', phone, 'hejun');
    await sees(page, 'C-2');
    await sees(page, words);
    await sees(page, '请不要召集他人打听邻居的行踪。');
    assert.ok(!(await page.locator('main').innerText()).includes('沈晴'), 'never a name');
    await press(page, '申诉');
    await page.getByLabel('您认为哪里不对').fill('我没有写出任何人的姓名和时间。');
    await looked(page, '6-appeal-phone');
    await press(page, '提交申诉');
    await sees(page, '等待另一位工作人员复核（七日内）');
    await looked(page, '7-appealed-phone');
  });

  it('whoever reads a post compares its wordings: what was taken out and what was added', async () => {
    const author = await stage.open('/feed?of=me', desktop, 'zhoulan');
    await author.getByRole('link', { name: new RegExp(postTitle, 'u') }).click();
    await press(author, '修改');
    const field = author.getByLabel('发生了什么');
    await field.fill((await field.inputValue()).replace('三次', '五次').replace('两次', '四次'));
    await press(author, '保存修改');
    await sees(author, /已保存为第 2 版/u);
    const page = await openPost('luozhi');
    await page.getByText('修改记录（2 版）').click();
    assert.deepEqual(await page.locator('del').allInnerTexts(), ['两']);
    assert.deepEqual(await page.locator('ins').allInnerTexts(), ['四']);
    await looked(page, '6b-versions-phone');
  });

  it('whoever decided cannot decide on it; another restores it, and it is back for everybody', async () => {
    const first = await stage.open('/reviews?state=APPEALED', desktop, 'fayan');
    const held = cardOf(first, words);
    await held.getByText('作者的申诉').waitFor();
    assert.equal(await held.getByRole('button', { name: '作出复核' }).count(), 0);
    const page = await stage.open('/reviews?state=APPEALED', desktop, 'xinwen');
    const card = cardOf(page, words);
    await card.getByLabel('撤销原决定，恢复内容').check();
    await card.getByLabel('复核理由').fill('没有公开具体的个人信息，予以恢复。');
    await looked(page, '8-decide-appeal-desktop');
    await card.getByRole('button', { name: '作出复核' }).click();
    await card.getByText('（已撤销或失效）').waitFor();
    await sees(await openPost('luozhi'), new RegExp(words, 'u'));
    const author = await stage.open('/me/decisions', phone, 'hejun');
    await sees(author, '原决定已撤销，内容已恢复。给您带来不便，我们向您致歉。');
    await looked(author, '9-restored-phone');
  });
});
