import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { randomId } from '../../../src/kernel/id.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import { flagIdOf } from '../../../src/modules/triage/flag.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { flagOf, raise, register, sees, workAs } from './team.ts';

const isInHand = (page: Page, title: string) =>
  page.locator('.in-hand').getByRole('heading', { level: 2, name: title }).waitFor();

const row = (page: Page, title: string) =>
  page.getByRole('list', { name: /^待处理的内容/u }).getByRole('button', { name: title });

describe('A decision at the queue', function () {
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
