import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { randomId } from '../../../src/kernel/id.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import { CaseModel } from '../../../src/modules/mediation/case.model.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { ConflictFlagModel } from '../../../src/modules/triage/conflictFlag.model.ts';
import { flagIdOf } from '../../../src/modules/triage/conflictFlag.ts';
import { findConflictFlag } from '../../../src/modules/triage/conflictFlag.store.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { flagOf, press, raise, register, sees, workAs } from './team.ts';

const isCurrent = (page: Page, title: string) =>
  page.locator('.desk-item').getByRole('heading', { level: 2, name: title }).waitFor();

/** How many decisions stand in the store. */
const countDecided = async () => {
  const flags = await ConflictFlagModel.find({}).lean();
  return flags.filter(({ state }) => state !== 'OPEN').length;
};

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
    await isCurrent(page, title);
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
    assert.equal(await findConflictFlag(flagIdOf(message.id)), null, 'nothing without a reason');
    await page.getByLabel('为什么').fill('两家为车位争执多次');
    await press(page, '提出');
    await sees(page, /已在待确认中 · 沈晴提出/u);
    await page.getByRole('link', { name: '去看' }).click();
    await isCurrent(page, '车位又被占');
    await sees(page, '为什么在这里');
    await sees(page, '两家为车位争执多次');
    await sees(page, '机器还没有看这条内容，看过后会显示在这里。');
    await page.locator('.desk-item').getByRole('button', { name: '确认是' }).waitFor();
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
    await isCurrent(page, '正在读的吵架');
    await page.getByText('条新的').waitFor({ state: 'detached' });
  });

  it('takes a confirmation back with u until a case is opened; the focus stands on the item again', async () => {
    const message = await raise('zhoulan', '手快确认的吵架', '吵架，吵架');
    const page = await atQueue('手快确认的吵架');
    await page.getByRole('button', { name: '确认是' }).click();
    await sees(page, '已确认“手快确认的吵架”。10 分钟内、立案之前可以撤回。');
    await page.keyboard.press('u');
    await page.getByRole('button', { name: '确认是' }).waitFor();
    await page.locator('#current-item:focus').waitFor();
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
    await isCurrent(page, '已经立案的吵架');
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

  /** Two clicks on one spot, as an impatient hand does. */
  const clickTwice = async (page: Page, name: string, apartMs: number) => {
    const button = page.getByRole('button', { name, exact: true });
    await button.scrollIntoViewIfNeeded();
    const box = await button.boundingBox();
    assert.ok(box !== null);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y);
    await sleep(apartMs);
    await page.mouse.click(x, y);
  };

  const decidedSince = async (before: number) => (await countDecided()) - before;

  it('is one, however fast one clicks twice: what was decided stays in its place', async () => {
    for (const apartMs of [0, 180, 400]) {
      const title = `两下隔 ${String(apartMs)} 毫秒的吵架`;
      const message = await raise('zhoulan', title, '吵架，吵架');
      const page = await atQueue(title);
      const before = await countDecided();
      await clickTwice(page, '确认是', apartMs);
      await sees(page, `已确认“${title}”。`);
      await page.mouse.down();
      await page.mouse.up();
      await isCurrent(page, title);
      assert.match(await row(page, title).innerText(), /已确认/u);
      await sleep(apartMs);
      assert.equal(await decidedSince(before), 1);
      const { state, history } = await flagOf(message);
      assert.deepEqual([state, history.length], ['CONFIRMED', 1]);
      assert.equal(
        await CaseModel.countDocuments({ messageId: message.id }),
        0,
        'nor is a case opened by it',
      );
    }
  });

  it('is one with Enter Enter, with Enter held down, and on a slow line', async () => {
    const message = await raise('zhoulan', '回车两下的吵架', '吵架，吵架');
    const page = await atQueue('回车两下的吵架');
    await page.route('**/graphql', async (route) => {
      await sleep(150);
      await route.fallback();
    });
    const before = await countDecided();
    await page.locator('[data-confirm]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await sees(page, '已确认“回车两下的吵架”。');
    await page.keyboard.press('Enter');
    await page.keyboard.down('Enter');
    for (let count = 0; count < 5; count += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await isCurrent(page, '回车两下的吵架');
    assert.equal(await decidedSince(before), 1);
    assert.equal(await CaseModel.countDocuments({ messageId: message.id }), 0);
  });

  it('is one when a dismissal is pressed twice, and the next is not touched', async () => {
    const message = await raise('zhoulan', '排除两下的吵架', '吵架，吵架');
    const page = await atQueue('排除两下的吵架');
    const before = await countDecided();
    await page.getByRole('button', { name: '不是，排除' }).click();
    await page.getByLabel('重复', { exact: true }).check();
    await clickTwice(page, '排除', 180);
    await sees(page, '已排除“排除两下的吵架”。');
    await isCurrent(page, '排除两下的吵架');
    assert.equal(await decidedSince(before), 1);
    assert.equal((await flagOf(message)).state, 'DISMISSED');
    await page.getByRole('button', { name: '看下一条' }).click();
    await row(page, '排除两下的吵架').waitFor({ state: 'detached' });
  });

  it('is reached by the keys with Caps Lock on and in full width, and never while an input method composes', async () => {
    await raise('zhoulan', '大写锁定的吵架', '吵架，吵架');
    const page = await atQueue('大写锁定的吵架');
    const type = (key: string, more: object = {}) =>
      page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent('keydown', init)), {
        key,
        bubbles: true,
        cancelable: true,
        ...more,
      });
    const help = page.getByRole('dialog', { name: '键盘操作' });
    await type('？', { code: 'Slash', shiftKey: true });
    await help.waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    for (const composing of [{ isComposing: true }, { keyCode: 229 }, { ctrlKey: true }])
      await type('d', { code: 'KeyD', ...composing });
    await type('Process', { code: 'KeyD' });
    assert.equal(await page.getByLabel('重复', { exact: true }).count(), 0, 'not while composing');
    await page.keyboard.press('D');
    await page.getByLabel('重复', { exact: true }).waitFor();
  });

  it('shows a long queue page by page, and keeps its place when it is read afresh', async () => {
    for (let at = 0; at < 32; at += 1) await raise('zhoulan', `第 ${String(at)} 次吵架`, '吵架');
    const page = await stage.open('/desk', desktop, 'fayan');
    const rows = page.locator('.flag-row');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 30);
    await sees(page, /^共 \d+ 条$/u);
    const told = await page.locator('.list-count').innerText();
    await rows.nth(29).locator('button').click();
    await page.keyboard.press('j');
    await rows.nth(30).locator('[aria-current=true]').waitFor();
    const next = page.getByRole('button', { name: '再看一些' });
    while ((await next.count()) > 0) {
      const before = await rows.count();
      await next.click();
      await rows.nth(before).waitFor();
    }
    assert.equal(told, `共 ${String(await rows.count())} 条`, 'what was counted is what is listed');
    const last = page.url();
    await page.reload();
    await rows.first().waitFor();
    assert.equal(page.url(), last);
    await page.locator('.desk-item').waitFor();
    assert.equal(await page.locator('.flag-row [aria-current=true]').count(), 0, 'on a later page');
    while ((await next.count()) > 0) {
      const before = await rows.count();
      await next.click();
      await rows.nth(before).waitFor();
    }
    const shown = await rows.count();
    const titles = await page.locator('.flag-row .row-title').allTextContents();
    assert.equal(new Set(titles).size, titles.length, 'nothing twice');
    await page.getByRole('button', { name: '刷新列表' }).click();
    await page.locator('.queue-bar [aria-busy=true]').waitFor({ state: 'detached' });
    assert.equal(await rows.count(), shown);
  });
});
