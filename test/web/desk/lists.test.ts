import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { desktop, phone, useStage } from '../browser.ts';
import { inMediation, press, raise, sees, sheet } from './team.ts';

const row = (page: Page, title: string) =>
  page.getByRole('list', { name: /^待处理的内容/u }).getByRole('button', { name: title });

describe('The lists of the desks', function () {
  this.timeout(90_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('are narrowed by words, say how many fit, and are found so after a reload and on the way back', async () => {
    await raise('zhoulan', '门口的栅栏', '为门口的栅栏吵架，吵架。');
    await raise('zhoulan', '栅栏又坏了', '栅栏坏了，吵架。');
    const page = await stage.open('/desk', desktop, 'fayan');
    const search = page.getByRole('searchbox');
    await search.fill('栅');
    await page.keyboard.press('Enter');
    await sees(page, '请写编号，或至少 2 个字。');
    await search.fill('栅栏');
    await page.keyboard.press('Enter');
    await sees(page, '共 2 条');
    assert.equal(await page.locator('.flag-row').count(), 2);
    await page.reload();
    await sees(page, '共 2 条');
    assert.equal(await page.getByRole('searchbox').inputValue(), '栅栏');
    await page.getByRole('link', { name: '已排除' }).click();
    await sees(page, '没有符合条件的。');
    await page.getByRole('link', { name: '待确认' }).last().click();
    await sees(page, '共 2 条');
    await page.getByRole('link', { name: /^查看原文/u }).click();
    await page.waitForURL(/\/posts\//u);
    await page.goBack();
    await sees(page, '共 2 条');
    await page.getByRole('button', { name: '清除' }).click();
    await sees(page, /^共 \d+ 条$/u);
    await row(page, '栅栏又坏了').waitFor();
  });

  it('say on paper what they are narrowed by, their order, how many they hold and when they were printed', async () => {
    await raise('zhoulan', '纸上的栅栏', '为纸上的栅栏吵架，吵架。');
    const said = (page: Page) =>
      page.evaluate<string[]>(`
        [...document.querySelectorAll('main .on-paper')].filter((it) => it.checkVisibility())
          .map((it) => JSON.parse(getComputedStyle(it, '::before').content))`);
    for (const [path, who, told] of [
      [
        '/desk?state=OPEN&q=纸上&from=2020-01-01',
        'fayan',
        ['待确认', '纸上', '2020年1月1日', '顺序：有危险的在前'],
      ],
      ['/services?sort=-time', 'wangge', ['顺序：按“开始时间”从大到小']],
      ['/services?sort=-time', 'wangge&lang=en', ['Order: by', 'descending']],
      ['/feed?until=2099-12-31', 'zhoulan', ['2099年12月31日', '顺序：最新的在前']],
      ['/admin?do=people&of=TEAM', 'admin', ['现有身份的人', '顺序：最新的在前']],
    ] as const) {
      const [name = '', isEnglish] = who.split('&');
      const page = await stage.open(
        path,
        isEnglish === undefined ? desktop : { ...desktop, language: 'en' },
        name,
      );
      await page.locator('.list-count').first().waitFor();
      assert.deepEqual(await said(page), [], 'nothing of it on the screen');
      await page.emulateMedia({ media: 'print' });
      const lines = await said(page);
      for (const words of [...told, isEnglish === undefined ? '打印时间：20' : 'Printed: '])
        assert.ok(
          lines.some((line) => line.includes(words)),
          `${path}: ${words} in ${lines.join(' | ')}`,
        );
      assert.equal(await page.locator('.list-count').first().isVisible(), true, path);
      const heads = await page.evaluate<string[]>(`
        [...document.querySelectorAll('th[data-words]')]
          .map((it) => getComputedStyle(it, '::before').content)`);
      assert.ok(!heads.includes('none'), 'the heads of a table are read on paper too');
      await page.context().close();
    }
  });

  it('are counted anew on the first screen when its tab comes back into sight, but not at every glance', async () => {
    await raise('zhoulan', '今天之前的一条', '吵架，吵架。');
    const page = await stage.open('/', desktop, 'fayan');
    const row = page.getByRole('link', { name: /^待确认的内容：\d+ 条/u });
    const waiting = async () => Number(/\d+/u.exec(await row.innerText())?.[0]);
    const before = await waiting();
    await raise('zhoulan', '走开时来的一条', '吵架，吵架。');
    let asked = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('"TeamDay"') === true) asked += 1;
    });
    const comeBack = "document.dispatchEvent(new Event('visibilitychange'))";
    await page.evaluate(comeBack);
    assert.deepEqual([await waiting(), asked], [before, 0], 'it was read a moment ago');
    await page.evaluate(`(() => {
      const read = performance.now.bind(performance);
      performance.now = () => read() + 30_001;
    })()`);
    await page.evaluate(`${comeBack}; ${comeBack}`);
    await page.getByRole('link', { name: `待确认的内容：${String(before + 1)} 条` }).waitFor();
    assert.equal(asked, 1);
  });

  it('are narrowed by place and by day, on a phone too', async () => {
    await raise('zhoulan', '今天的吵架', '吵架，吵架。');
    const page = await stage.open('/desk?until=2020-01-01', phone, 'fayan');
    await sees(page, '没有符合条件的。');
    await page.getByLabel('到哪天为止').fill('');
    await row(page, '今天的吵架').waitFor();
    await page.getByLabel('从哪天起').fill('2099-01-01');
    await sees(page, '没有符合条件的。');
    assert.match(page.url(), /from=2099-01-01/u);
  });

  it('of one’s own are narrowed by state and time, those of residents to vouch for by name', async () => {
    const page = await stage.open('/services', phone, 'zhiyuan');
    await page.getByText('按情况和时间').click();
    await page.getByLabel('情况', { exact: true }).selectOption({ label: '已确认' });
    await page.waitForURL(/kind=CONFIRMED/u);
    await page.locator('[data-service=CONFIRMED]').first().waitFor();
    await page.locator('[data-service=LOGGED]').waitFor({ state: 'detached' });
    await page.getByLabel('到哪天为止').fill('2020-01-01');
    await sees(page, '没有符合条件的。');
    const { no } = await inMediation('只看调解中的', 'hejun', '楼下的邻居');
    const own = await stage.open('/cases?of=me&kind=CLOSED', phone, 'hejun');
    await own.getByLabel('情况', { exact: true }).waitFor();
    await sees(own, /没有符合条件的。|共 \d+ 条/u);
    assert.equal(await own.locator(`[href="/cases/${no}"]`).count(), 0);
    await own.getByLabel('情况', { exact: true }).selectOption({ label: '调解中' });
    await own.locator(`[href="/cases/${no}"]`).waitFor();
    const office = await stage.open('/residents', phone, 'wangge');
    const card = office.locator('main .card').first();
    await card.waitFor();
    const name = (await card.locator('.row-title').first().innerText()).trim();
    await office.getByRole('searchbox').fill(name);
    await office.keyboard.press('Enter');
    await sees(office, '共 1 条');
    await card.getByText(name).first().waitFor();
    await office.goto(`${stage.url()}/residents?q=没有这个人`);
    await sees(office, '没有符合条件的。');
  });

  it('are not needed to find a case by its number, title or side, by the key / and on a phone, within the scope alone', async () => {
    const { no } = await inMediation('到处能找到的案件', 'panlin', '楼上的钱大妈');
    const page = await stage.open('/services', desktop, 'tiaojie');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    await page.waitForURL(/\/find$/u);
    await page.locator('input[type=search]:focus').waitFor();
    await page.keyboard.type('钱大妈');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /到处能找到的案件/u }).waitFor();
    await sees(page, '共 1 条');
    await page.reload();
    await page.getByRole('link', { name: /到处能找到的案件/u }).waitFor();
    await page.locator('body').press('/');
    await page.locator('input[type=search]:focus').fill(`编号 ${no}`);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '这个编号' }).getByRole('link').first().click();
    await page.waitForURL(new RegExp(`/cases/${no}$`, 'u'));
    const small = await stage.open('/', phone, 'fayan');
    await small.getByRole('link', { name: '查找', exact: true }).click();
    await small.getByRole('searchbox').fill('没有的东西');
    await small.keyboard.press('Enter');
    await sees(small, '没有找到，或者不在您可以查看的范围内。');
    await small.getByRole('link', { name: /查找姓名含“没有的东西”的居民/u }).click();
    assert.equal(await small.getByLabel('姓名').inputValue(), '没有的东西');
    const outside = await stage.open(`/find?q=${no}`, phone, 'xinyong');
    await outside.locator('main [role=status]').waitFor();
    assert.equal(await outside.locator(`[href="/cases/${no}"]`).count(), 0);
  });

  it('stand beside what is open on a wide screen, in three columns, and are gone through by j and Enter', async () => {
    const { no } = await inMediation('并排看的案件', 'hejun', '楼上');
    const page = await stage.open(
      '/cases?state=MEDIATING',
      { width: 1280, height: 800 },
      'tiaojie',
    );
    await page.getByRole('link', { name: /并排看的案件/u }).waitFor();
    await page.locator('main').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`case=${no}`, 'u'));
    await page.getByRole('heading', { level: 2, name: '并排看的案件' }).waitFor();
    const edge = async (css: string) => (await page.locator(css).boundingBox())?.x ?? 0;
    const xs = [
      await edge('.desk-list'),
      await edge('.desk-item-main'),
      await edge('.desk-item-facts'),
    ];
    assert.ok((xs[0] ?? 0) < (xs[1] ?? 0) && (xs[1] ?? 0) < (xs[2] ?? 0), xs.join(' '));
    const width = await page.evaluate('document.documentElement.scrollWidth');
    assert.equal(width, 1280, 'nothing sticks out');
    await page.getByLabel('紧凑显示').check();
    await page.reload();
    await page.locator('.desk-compact').waitFor();
    await page.getByRole('heading', { level: 2, name: '并排看的案件' }).waitFor();
    await page.locator('[data-row][aria-current=true]', { hasText: '并排看的案件' }).waitFor();
    await page.setViewportSize(phone);
    await page.waitForURL(new RegExp(`/cases/${no}$`, 'u'));
  });

  it('come back as they were: a sheet closes by the browser’s back and stays where it is; closed otherwise, it leaves no step behind', async () => {
    const { no } = await inMediation('用返回键关闭', 'hejun', '楼下');
    const page = await stage.open('/cases?state=MEDIATING', phone, 'tiaojie');
    await page.getByRole('link', { name: /用返回键关闭/u }).click();
    await press(page, '登记调解');
    const form = sheet(page, '登记调解');
    await form.getByLabel('调解经过').fill('写到一半');
    await page.goBack();
    await form.waitFor({ state: 'detached' });
    assert.match(page.url(), new RegExp(`/cases/${no}$`, 'u'));
    await press(page, '登记调解');
    assert.equal(await form.getByLabel('调解经过').inputValue(), '写到一半');
    await form.getByLabel('电话').check();
    await form.getByRole('button', { name: '登记调解' }).click();
    const said = page.getByText('调解情况已登记。');
    await said.waitFor();
    const box = await said.boundingBox();
    assert.ok(box !== null && box.y >= 0 && box.y + box.height <= phone.height, 'seen unscrolled');
    await page.goBack();
    await page.waitForURL(/\/cases\?state=MEDIATING$/u);
  });
});
