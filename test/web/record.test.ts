import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { randomId } from '../../src/kernel/id.ts';
import { lookUpAccount } from '../../src/modules/ledger/lookUpAccount.ts';
import { desktop, findSerious, phone, useStage } from './browser.ts';
import { workAs } from './desk/team.ts';

const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

const numberIn = (text: string): number => Number(/\d+/u.exec(text)?.[0] ?? Number.NaN);

describe('The record on the page', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('opens its sum into lines, which add up to it', async () => {
    const page = await stage.open('/me/credit', phone, 'zhiyuan');
    await sees(page, /^合计 \d+ 分$/u);
    const sum = numberIn(await page.getByText(/^合计 \d+ 分$/u).innerText());
    await page.locator('.points').first().waitFor();
    const points = await page.locator('.points').allInnerTexts();
    assert.ok(points.length > 0);
    assert.equal(
      points.reduce((total, one) => total + numberIn(one), 0),
      sum,
    );
  });

  it('is narrowed by source and by day, says how many lines fit, and is found so after a reload', async () => {
    const page = await stage.open('/me/credit', phone, 'zhiyuan');
    await page.locator('.points').first().waitFor();
    const all = await page.locator('.points').count();
    await sees(page, `共 ${String(all)} 条`);
    await page.getByText('按来源和时间').click();
    await page.getByLabel('来源').selectOption({ label: '调解协议已履行' });
    await sees(page, '没有符合条件的明细。');
    await page.getByLabel('来源').selectOption({ label: '志愿服务经他人确认' });
    await sees(page, `共 ${String(all)} 条`);
    const newest = page.locator('.summary-words .row-meta').first();
    const [, year, month, day] =
      /完成于 (\d+)年(\d+)月(\d+)日/u.exec(await newest.innerText()) ?? [];
    const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
    await page.getByLabel('从哪天起').fill(date);
    await page.getByLabel('到哪天为止').fill(date);
    await sees(page, /^共 [1-4] 条$/u);
    assert.ok((await page.locator('.points').count()) < all);
    await page.reload();
    await sees(page, /^共 [1-4] 条$/u);
    assert.equal(await page.getByLabel('从哪天起').inputValue(), date);
    assert.match(page.url(), /kind=SERVICE_CONFIRMED/u);
    assert.deepEqual(await findSerious(page), []);
  });

  it('explains a line: rule and version, how it adds up, from what, and who found it done', async () => {
    const page = await stage.open('/me/credit', phone, 'zhiyuan');
    const line = page.locator('.card-open details').first();
    await line.locator('summary').first().click();
    const facts = await line.innerText();
    assert.match(facts, /service\.confirmed 第 1 版/u);
    assert.match(facts, /\d+ 小时 × 1 分 = \d+ 分；记入后合计 \d+ 分/u);
    assert.match(facts, /志愿服务：/u);
    const summaries = await page.locator('.summary-words').allInnerTexts();
    assert.match(summaries[0] ?? '', /第 \d+ 条/u);
    assert.match(summaries[0] ?? '', /完成于 \d+年\d+月\d+日/u);
    assert.equal(new Set(summaries).size, summaries.length, 'no two lines look the same');
    assert.match(facts, /陆敏（不是记录对象本人）/u);
    await line.getByText('验证').click();
    const sealed = await line.locator('code').innerText();
    assert.match(sealed, /^[0-9a-f]{64}$/u);
    assert.deepEqual(await findSerious(page), []);
    await page.goto(`${stage.url()}/rules`);
    await page.goBack();
    await page.locator('details[open]').first().waitFor();
    assert.ok((await page.locator('details[open]').first().innerText()).includes('记入后合计'));
  });

  it('is called the firm’s where a representative acts for the firm', async () => {
    const page = await stage.open('/', phone, 'anju');
    await page.getByLabel('当前身份').selectOption({ index: 1 });
    await page.goto(`${stage.url()}/me/credit`);
    await page.getByRole('heading', { level: 1, name: '企业信用记录' }).waitFor();
  });

  it('tells the holder of an empty record that this is normal, that nothing is tied to points, and how to object', async () => {
    const page = await stage.open('/me/credit', phone, 'qiaoyun');
    await sees(page, /目前没有任何待遇或限制与分数挂钩/u);
    await sees(page, '记录对象：乔云');
    await sees(page, '合计 0 分');
    await sees(page, /记录是空的，这很正常/u);
    await sees(page, /您有权提出异议/u);
    await sees(page, '还没有人查看过您的记录。');
  });

  it('shows who looked back to the first look, page after page', async () => {
    const officer = await workAs('xinyong', 'CREDIT_OFFICER');
    const looks = Array.from({ length: 21 }, (_, i) => `第 ${String(i + 1)} 次核对`);
    for (const [i, purpose] of looks.entries())
      await lookUpAccount(
        { ...officer, now: new Date(officer.now.getTime() + i) },
        { key: randomId(), userName: 'qiaoyun', purpose },
      );
    const page = await stage.open('/me/credit', phone, 'qiaoyun');
    await sees(page, '用途：第 21 次核对');
    assert.equal(await page.getByText('用途：第 1 次核对').count(), 0);
    await page.getByRole('button', { name: '再看更早的' }).click();
    await sees(page, '用途：第 1 次核对');
    assert.equal(await page.getByText(/^用途：第 \d+ 次核对$/u).count(), looks.length);
    assert.equal(await page.getByRole('button', { name: '再看更早的' }).count(), 0);
  });

  it('lets the holder say no and yes again, at once and without loss', async () => {
    const page = await stage.open('/me/credit', phone, 'zhiyuan');
    await sees(page, /起同意记录/u);
    const before = await page.getByText(/^合计 \d+ 分$/u).innerText();
    await page.getByRole('button', { name: '不再记录' }).click();
    await sees(page, /起不再记录/u);
    assert.equal(await page.getByText(/^合计 \d+ 分$/u).innerText(), before);
    await page.getByRole('button', { name: '同意记录' }).click();
    await sees(page, /起同意记录/u);
  });

  it('shows the same rule in English', async () => {
    const page = await stage.open('/me/credit', { ...desktop, language: 'en' }, 'zhiyuan');
    const line = page.locator('.card-open details').first();
    await line.locator('summary').first().click();
    const facts = await line.innerText();
    assert.match(facts, /service\.confirmed, version 1/u);
    assert.doesNotMatch(facts, /小时/u);
  });
});

describe('The public figures on the page', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('say the newest month in sentences, draw it, and give the table, with no group under five', async () => {
    const page = await stage.open('/public', phone);
    await sees(page, /收到内容 \d+ 条/u);
    await page
      .getByRole('img', { name: /逐月曲线图/u })
      .first()
      .waitFor();
    const rows = page.getByRole('table', { name: '逐月数字' }).getByRole('row');
    assert.equal(await rows.count(), 13, 'a head and twelve months');
    const words = await page.getByRole('table').getByRole('cell').allInnerTexts();
    assert.ok(words.includes('不公布'));
    for (const word of words) assert.doesNotMatch(word, /^[1-4]$/u);
  });

  it('lead to the areas below, and back', async () => {
    const page = await stage.open('/public', phone);
    for (const name of ['望春区', '桂花街道', '桂园社区']) {
      await page.getByRole('link', { name }).click();
      await page.getByRole('heading', { name: `${name}的数据` }).waitFor();
    }
    await page.getByRole('link', { name: '枫江市' }).click();
    await page.getByRole('heading', { name: '枫江市的数据' }).waitFor();
  });
});
