import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { addDays, calendarDate } from '../../../src/kernel/clock.ts';
import { findHoursOf } from '../../../src/modules/calendar/officeHours.store.ts';
import { findWorkYear } from '../../../src/modules/calendar/workYear.store.ts';
import { yearFile } from '../../modules/calendar/yearFiles.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { press, sees } from './team.ts';

const city = 'fj';
const source = '国务院办公厅关于2027年部分节假日安排的通知';
const comingDay = () => addDays(calendarDate(new Date()), 30);

const hoursOf = (page: Page) => page.getByRole('form', { name: '录入办公时间' });

/** Types the hours of a summer from a day on, and looks what they would change. */
async function look(page: Page, day: string, from: string): Promise<void> {
  const form = hoursOf(page);
  await form.getByLabel('从哪天起执行').fill(day);
  await form.getByLabel('第 1 段，从').fill(from);
  await form.getByLabel('依据或原因').fill('夏季作息通知');
  await form.getByRole('button', { name: '查看变更' }).click();
}

describe('An administrator who keeps the calendar', function () {
  this.timeout(90_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('enters office hours from a day on: looked at first, then kept with who and why, and everybody reads them', async () => {
    const page = await stage.open('/admin?do=calendar', phone, 'admin');
    await sees(page, '这个区域没有自行规定过办公时间。');
    await look(page, comingDay(), '09:00');
    await sees(page, '原来：08:30–12:00，13:30–17:30（平台通用）');
    await sees(page, '改为：09:00–12:00，13:30–17:30（枫江市规定）');
    await sees(page, '没有正在计时的期限因此变动。');
    assert.equal((await findHoursOf(city)).version, 0, 'nothing is kept by looking');
    await press(page, '录入');
    await sees(page, /已录入，自.+起执行。/u);
    await page.getByText('录入记录（1 次）').click();
    await sees(page, '夏季作息通知');
    assert.equal((await findHoursOf(city)).version, 1);
    const visitor = await stage.open('/deadlines', phone);
    await sees(visitor, '现在：08:30–12:00，13:30–17:30（平台通用）');
    await sees(visitor, /自.+起：09:00–12:00，13:30–17:30（枫江市规定）/u);
  });

  it('is told beside the field what cannot be, and by the server that nothing changes backward', async () => {
    const page = await stage.open('/admin?do=calendar', desktop, 'admin');
    await look(page, comingDay(), '14:00');
    await sees(page, '每段的结束要晚于开始，并且各段先后排列、互不重叠。');
    await look(page, calendarDate(new Date()), '08:00');
    await sees(page, '办公时间最早从明天起变更，已经过去的不改。');
    assert.equal(await hoursOf(page).getByLabel('依据或原因').inputValue(), '夏季作息通知');
  });

  it('is told in a second tab that a colleague was faster, and keeps what was typed', async () => {
    const first = await stage.open('/admin?do=calendar', desktop, 'admin');
    const second = await stage.open('/admin?do=calendar', desktop, 'admin');
    const { version } = await findHoursOf(city);
    for (const [page, from] of [
      [first, '07:30'],
      [second, '07:45'],
    ] as const) {
      await look(page, addDays(comingDay(), 1), from);
      await sees(page, new RegExp(`改为：${from}`, 'u'));
    }
    await press(first, '录入');
    await sees(first, /已录入，自.+起执行。/u);
    await press(second, '录入');
    await second.getByRole('alert').first().waitFor();
    assert.equal((await findHoursOf(city)).version, version + 1, 'one of the two was kept');
    assert.equal(await hoursOf(second).getByLabel('第 1 段，从').inputValue(), '07:45');
  });

  it('whose file is too large for a notice, or is none, is told so, and loses nothing that stood there', async () => {
    const page = await stage.open('/admin?do=calendar', desktop, 'admin');
    const named = page.getByLabel('通知名称和文号');
    const rows = page.getByLabel('放假和调休日期');
    const choose = page.getByLabel('选择文件');
    await named.fill(source);
    const fileOf = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
    const good = Buffer.from(yearFile());
    await choose.setInputFiles(fileOf('放假安排.csv', 'text/csv', good));
    await page.waitForFunction(
      (text) => [...document.querySelectorAll('textarea')].some(({ value }) => value === text),
      yearFile(),
    );
    await choose.setInputFiles(fileOf('放假安排.csv', 'text/csv', Buffer.alloc(200_000, '2')));
    await sees(page, '文件太大，不像放假安排，请核对后重新选择。');
    assert.equal(await rows.inputValue(), yearFile(), 'what was read before stays');
    assert.equal(await named.inputValue(), source);
    const letter = Buffer.from('各位居民：本周六上午开展清洁家园活动，欢迎参加。');
    await choose.setInputFiles(fileOf('活动通知.txt', 'text/plain', letter));
    await page.getByText('文件太大').waitFor({ state: 'detached' });
    await press(page, '查看变更');
    await sees(page, '第 1 行看不懂。请写成：日期，休或班，节日。');
    assert.equal(await named.inputValue(), source);
    assert.match(await rows.inputValue(), /清洁家园/u, 'what is wrong can be read');
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe]);
    await choose.setInputFiles(fileOf('放假安排.png', 'image/png', picture));
    await press(page, '查看变更');
    await page.getByRole('alert').first().waitFor();
    assert.equal(await named.inputValue(), source);
    assert.equal(await findWorkYear(2027), null, 'nothing was kept of any');
  });
});
