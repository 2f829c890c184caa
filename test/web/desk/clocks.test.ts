import assert from 'node:assert/strict';
import { drainEvents } from '../../../jobs/drainEvents.ts';
import { keepClocks } from '../../../jobs/keepClocks.ts';
import { systemRunner } from '../../../jobs/runner.ts';
import { keepClock } from '../../../src/modules/calendar/keepClock.ts';
import { readMeasure } from '../../../src/modules/calendar/readMeasure.ts';
import { findWorkYear } from '../../../src/modules/calendar/workYear.store.ts';
import { planOf } from '../../modules/calendar/clocks.ts';
import { yearFile } from '../../modules/calendar/yearFiles.ts';
import { relayAll } from '../../support/events.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { inMediation, press, register, sees, withSides } from './team.ts';

const keep = async () => {
  await relayAll();
  await drainEvents(keepClocks, systemRunner(new AbortController().signal));
};

describe('The legal clocks of cases', function () {
  this.timeout(90_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('stand on the case’s page for its sides as for its team: what runs, what stands still and why, by which article', async () => {
    const { no } = await withSides('漏水计时', 'tangmei', '楼上住户');
    await keep();
    for (const who of ['tiaojie', 'tangmei']) {
      const page = await stage.open(`/cases/${no}`, phone, who);
      const clocks = page.getByRole('region', { name: '办理期限' });
      await clocks.getByText('调解员受理').first().waitFor();
      await clocks.getByText(/起暂停：正在征求当事方是否愿意调解，不计时/u).waitFor();
      await clocks.getByText('计时经过与依据').nth(1).click();
      await clocks
        .getByText('依据：人民法院在线调解规则（法释〔2021〕23号）第二十四条。')
        .waitFor();
    }
  });

  it('run on with a day to their end once everybody has answered', async () => {
    const { no } = await inMediation('噪声计时', 'tangmei', '楼上住户');
    await keep();
    const page = await stage.open(`/cases/${no}`, desktop, 'tiaojie');
    await page
      .getByRole('region', { name: '办理期限' })
      .getByText(/^至.+24时止（.+）$|放假安排后确定$/u)
      .waitFor();
  });

  it('stand at a desk of their own by their ends: late first, and lead to the case', async () => {
    const found = await register('超期计时');
    const late = planOf(`late-${found.id}`, ['RUNNING', '2026-01-05 09:00']);
    const subject = { kind: 'case', id: found.id };
    await keepClock(
      { ...late, subject, area: found.area },
      await readMeasure(found.area),
      new Date(),
    );
    const page = await stage.open('/clocks', desktop, 'fayan');
    const row = page.getByRole('link', { name: /超期计时/u });
    await row.getByText('已超期').waitFor();
    await row.getByText(/已于2026年1月8日24时到期/u).waitFor();
    await page.getByRole('link', { name: '已暂停' }).click();
    await row.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '已超期' }).first().click();
    await row.click();
    await page.getByRole('heading', { name: '超期计时', level: 1 }).waitFor();
  });

  it('count the days of a year that an administrator adds from a file: looked at first, refused with the row that is wrong', async () => {
    const page = await stage.open('/admin?do=calendar', desktop, 'admin');
    await sees(page, '2027年的放假安排尚未录入，跨入该年的期限暂时无法确定。');
    await page.getByLabel('通知名称和文号').fill('国务院办公厅关于2027年部分节假日安排的通知');
    const choose = page.getByLabel('选择文件');
    const fileOf = (text: string) => ({
      name: '放假安排.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await choose.setInputFiles(fileOf('日期,类型,节日\n2027-01-01,半休,元旦'));
    await press(page, '查看变更');
    await sees(page, '第 1 行看不懂。请写成：日期，休或班，节日。');
    await choose.setInputFiles(fileOf(yearFile()));
    await press(page, '查看变更');
    await sees(page, '将变更 22 天');
    await sees(page, '录入后，全年 251 个工作日。');
    assert.equal(await findWorkYear(2027), null, 'nothing is kept by looking');
    await press(page, '录入2027年放假安排');
    await sees(page, '2027年放假安排已录入，受影响的期限正在重新计算。');
    assert.equal((await findWorkYear(2027))?.version, 1);
    const visitor = await stage.open('/deadlines', phone);
    await sees(visitor, '调解期限');
    await visitor.getByText('2027年的放假和调休').click();
    await sees(visitor, '2027年2月20日：因春节调休上班');
  });

  it('stand side by side on a desktop, in the language of longer words too', async () => {
    const page = await stage.open('/deadlines', { ...desktop, language: 'en' });
    await page.getByRole('rowheader').first().waitFor();
    const hiddenPx = await page
      .locator('.table-scroll')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    assert.equal(hiddenPx, 0);
    const heights = await page
      .locator('.table-scroll tr')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    assert.ok(Math.max(...heights) < 250, String(Math.max(...heights)));
  });
});
