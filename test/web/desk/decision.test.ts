import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { randomId } from '../../../src/kernel/id.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { flagIdOf } from '../../../src/modules/triage/flag.ts';
import { findFlag } from '../../../src/modules/triage/flag.store.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { flagOf, press, raise, register, sees, workAs } from './team.ts';

const isInHand = (page: Page, title: string) =>
  page.locator('.in-hand').getByRole('heading', { level: 2, name: title }).waitFor();

const row = (page: Page, title: string) =>
  page.getByRole('list', { name: /^待处理的内容/u }).getByRole('button', { name: title });

describe('The queue, as messages come in and are decided', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  const atQueue = async (title: string, sight = desktop) => {
    const page = await stage.open('/desk', sight, 'fayan');
    await row(page, title).click();
    await isInHand(page, title);
    return page;
  };

  it('raises what the machine did not, with a reason, on the page of the message', async () => {
    const message = await publishPost(await workAs('zhoulan'), {
      key: randomId(),
      title: '车位又被占',
      body: '跟对门说了几次都没有用。',
    });
    const page = await stage.open('/desk', phone, 'fayan');
    await page.goto(`${stage.url()}/feed`);
    await page.locator(`a[href="/posts/${message.no}#raise"]`).click();
    await press(page, '提出');
    await sees(page, '请写一句为什么。');
    assert.equal(await findFlag(flagIdOf(message.id)), null, 'nothing without a reason');
    await page.getByLabel('为什么').fill('两家为车位争执多次');
    await press(page, '提出');
    await sees(page, /已在待确认中 · 沈晴提出/u);
    await page.getByRole('link', { name: '去看' }).click();
    await isInHand(page, '车位又被占');
    await sees(page, '为什么在这里');
    await sees(page, '两家为车位争执多次');
    await sees(page, '机器还没有看这条内容，看过后会显示在这里。');
    await page.locator('.in-hand').getByRole('button', { name: '确认是' }).waitFor();
    const resident = await stage.open(`/posts/${message.no}`, phone, 'zhoulan');
    await sees(resident, '车位又被占');
    assert.equal(await resident.getByText('提请研判').count(), 0);
    assert.equal(await resident.getByText('已在待确认中').count(), 0);
  });

  it('is told of what came in meanwhile, and nothing moves until it is asked for', async () => {
    await raise('zhoulan', '正在读的吵架', '吵架');
    const page = await atQueue('正在读的吵架');
    const rows = page.locator('.flag-row .row-title');
    const before = await rows.allTextContents();
    await raise('zhoulan', '刚来的着火吵架', '着火了，还在吵架');
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await sees(page, '有 1 条新的，点此载入');
    assert.deepEqual(await rows.allTextContents(), before);
    await press(page, '有 1 条新的，点此载入');
    await row(page, '刚来的着火吵架').waitFor();
    await isInHand(page, '正在读的吵架');
    await page.getByText('条新的').waitFor({ state: 'detached' });
  });

  it('takes a confirmation back with u until a case is opened; the focus stands on the item again', async () => {
    const message = await raise('zhoulan', '手快确认的吵架', '吵架，吵架');
    const page = await atQueue('手快确认的吵架');
    await page.getByRole('button', { name: '确认是' }).click();
    await sees(page, '已确认“手快确认的吵架”。10 分钟内、立案之前可以撤回。');
    await page.keyboard.press('u');
    await page.getByRole('button', { name: '确认是' }).waitFor();
    await page.locator('#in-hand:focus').waitFor();
    assert.deepEqual(
      (await flagOf(message)).history.map(({ act }) => act),
      ['CONFIRMED', 'REOPENED'],
    );
    await page.getByRole('button', { name: '确认是' }).click();
    await sees(page, '撤回确认');
    const { id } = await flagOf(message);
    await openCase(await workAs('fayan', 'SPOKESPERSON'), {
      key: randomId(),
      flagId: id,
      title: '同事立的案',
    });
    await page.keyboard.press('u');
    await sees(page, '这一条已经立案，不能再撤回确认。');
    assert.equal((await flagOf(message)).state, 'CONFIRMED');
  });

  it('leads from a confirmed item to the case that it has, and back to the list', async () => {
    const { messageId, no } = await register('已经立案的吵架');
    const page = await stage.open(`/desk?state=CONFIRMED`, desktop, 'fayan');
    await page.goto(`${stage.url()}/desk?state=CONFIRMED&flag=${flagIdOf(messageId)}`);
    await isInHand(page, '已经立案的吵架');
    assert.match(await row(page, '已经立案的吵架').innerText(), /已立案/u);
    assert.equal(await page.getByRole('button', { name: '立案调解' }).count(), 0);
    await page.getByRole('link', { name: `已立案，案件 ${no}` }).click();
    await page.getByRole('heading', { level: 1, name: '已经立案的吵架' }).waitFor();
    await page.getByRole('link', { name: '返回待确认' }).click();
    await row(page, '已经立案的吵架').waitFor();
    assert.equal(new URL(page.url()).search, '?state=CONFIRMED');
  });

  it('keeps the decision in sight below a text of 5,000 characters', async () => {
    const long = '楼上又吵架，一夜没有睡。'.repeat(400).slice(0, 4_990);
    await raise('zhoulan', '很长的吵架', long);
    for (const sight of [desktop, phone]) {
      const page = await atQueue('很长的吵架', sight);
      const box = await page.getByRole('button', { name: '确认是' }).boundingBox();
      assert.ok(box !== null && box.y + box.height < sight.height, JSON.stringify(box));
    }
  });
});
