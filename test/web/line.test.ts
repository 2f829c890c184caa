import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import { ownJudge } from '../../jobs/judgeSource.ts';
import { runByHand } from '../../jobs/runByHand.ts';
import { systemRunner } from '../../jobs/runner.ts';
import { addDays, calendarDate } from '../../src/kernel/clock.ts';
import { judgeAll } from '../support/events.ts';
import { root } from '../support/tree.ts';
import { noOf, sees, write } from './acts.ts';
import { desktop, phone, useStage } from './browser.ts';

const folder = join(root, 'test-results', 'line');
const title = '隔壁装修砸穿了我家墙';
const body =
  '邻居装修把共用的墙砸了一个洞，灰全落在我家床上，去找他理论，他说找装修公司，装修公司又不认账，要求赔偿和修复。';

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();
const sheet = (page: Page, name: string) => page.getByRole('dialog', { name });
const send = (page: Page, name: string) =>
  sheet(page, name).getByRole('button', { name, exact: true }).click();

describe('Three people walk the whole line in the browser', function () {
  this.timeout(180_000);
  const stage = useStage();
  let pictures = 0;
  const picture = async (page: Page, name: string) => {
    pictures += 1;
    mkdirSync(folder, { recursive: true });
    const number = String(pictures).padStart(2, '0');
    await page.screenshot({ path: join(folder, `${number}-${name}.png`), fullPage: true });
  };

  const addSide = async (page: Page, name: string) => {
    await press(page, '添加当事方');
    const form = sheet(page, '添加当事方');
    await form.getByLabel('按姓名或企业查找').check();
    await form.getByLabel('姓名、企业名称或企业编号').fill(name);
    await form.getByRole('radio', { name: new RegExp(`^${name}`, 'u') }).check();
    await send(page, '添加当事方');
    await sees(page, '已添加当事方，等待答复。');
  };

  const mediate = async (page: Page) => {
    await press(page, '登记调解');
    await sheet(page, '登记调解').getByLabel('当面').check();
    await sheet(page, '登记调解').getByLabel('调解经过').fill('一起看了墙洞，两家都愿意修。');
    await send(page, '登记调解');
    await sees(page, '调解情况已登记。');
    await press(page, '登记协议');
    const form = sheet(page, '登记协议');
    await form.getByLabel('主要事实和争议事项').fill('装修砸穿共用墙，灰尘落入邻家。');
    await form.getByLabel('协议内容').fill('何军三日内修好墙面；周岚配合开门施工。');
    await form.getByLabel('周岚', { exact: true }).check();
    await form.getByLabel('何军', { exact: true }).check();
    await form.getByLabel('履行期限').fill(addDays(calendarDate(new Date()), 3));
    await form.getByLabel('书面协议').check();
    await send(page, '登记协议');
    await sees(page, '协议已登记。');
  };

  const perform = async (page: Page, name: string) => {
    await press(page, '登记履行');
    const form = sheet(page, '登记履行');
    await form.waitFor();
    const choice = form.getByLabel(name, { exact: true });
    if ((await choice.count()) > 0) await choice.check();
    await send(page, '登记履行');
    await form.waitFor({ state: 'hidden' });
  };

  it('from a post to the line in the resident’s own record', async () => {
    const lan = await stage.open('/feed', phone, 'zhoulan');
    await write(lan, title, body);
    const no = await noOf(lan);
    await picture(lan, 'written');

    const machine = ownJudge();
    const { judged } = await judgeAll(await machine.open(), new Date());
    await machine.close();
    assert.equal(judged, 1);

    const fayan = await stage.open('/desk', desktop, 'fayan');
    await fayan.getByRole('button', { name: title }).click();
    await fayan.getByRole('heading', { level: 2, name: title }).waitFor();
    assert.ok((await fayan.locator('.desk-item .pull-towards').count()) > 0, 'reasons in the text');
    await picture(fayan, 'flagged');
    await fayan.locator('[data-confirm]').click();
    await sees(fayan, '已确认是矛盾纠纷');
    await fayan.locator('.decide [type=submit]').click();
    await fayan.waitForURL(/\/cases\/\d{4}-\d+$/u);
    const path = new URL(fayan.url()).pathname;
    await sees(fayan, '等待调解员接手。');
    await picture(fayan, 'case-opened');

    const gu = await stage.open(path, phone, 'tiaojie');
    await press(gu, '接手本案');
    await send(gu, '接手本案');
    await sees(gu, '您已接手本案。');
    await addSide(gu, '周岚');
    await addSide(gu, '何军');

    for (const side of [lan, await stage.open(path, phone, 'hejun')]) {
      await side.goto(stage.url() + path);
      await side.getByRole('button', { name: '愿意调解' }).click();
      await sees(side, '答复已登记。');
    }
    await picture(lan, 'consented');
    await gu.reload();
    await mediate(gu);
    await picture(gu, 'agreed');
    for (const name of ['周岚', '何军']) await perform(gu, name);
    await sees(gu, '协议约定的事都已履行，可以结案。');
    await press(gu, '结案');
    await send(gu, '结案');
    await sees(gu, '案件已结案。');
    await picture(gu, 'closed');

    const runner = systemRunner(new AbortController().signal);
    for (let time = 1; time <= 2; time += 1) await runByHand(accrueCredit, undefined, runner);

    await lan.goto(`${stage.url()}/me/credit`);
    const caseNo = path.split('/').at(-1) ?? '';
    const line = lan.locator('details').filter({ hasText: caseNo });
    await line.first().locator('summary').first().click();
    assert.equal(await line.count(), 1, 'one deed, one line, however often the night worked');
    const toCase = (page: Page) => page.getByRole('link', { name: `调解案件 ${caseNo}` });
    assert.equal(await toCase(lan).count(), 1, 'its holder may open the case');
    await picture(lan, 'record');

    const officer = await stage.open('/lookup', phone, 'xinyong');
    await officer.getByLabel(/用户名|用户名/u).fill('zhoulan');
    await officer.getByLabel('用途').fill('核实一条记录');
    await press(officer, '登记用途并查询');
    await officer.locator('.card-open summary').first().click();
    await sees(officer, `调解案件 ${caseNo}`);
    assert.equal(await toCase(officer).count(), 0, 'who looks it up may not');
    await lan.goto(`${stage.url()}/posts/${no}`);
    await sees(lan, title);
    await lan.getByRole('link', { name: '查看案件' }).waitFor();
    assert.deepEqual(stage.complaints(), []);
  });
});
