import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { addDays, calendarDate, calendarDay } from '../../../src/kernel/clock.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { listMessagesOf } from '../../../src/modules/opinion/message.store.ts';
import { confirmVolunteerService } from '../../../src/modules/volunteering/confirmVolunteerService.ts';
import { logVolunteerService } from '../../../src/modules/volunteering/logVolunteerService.ts';
import type { VolunteerService } from '../../../src/modules/volunteering/volunteerService.ts';
import { findVolunteerService } from '../../../src/modules/volunteering/volunteerService.store.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { sees, workAs } from './team.ts';

/** Logged at midnight, when nobody of the demo serves: at any hour of a test run the time is still free. */
const logged = async (note: string, daysAgo: number): Promise<VolunteerService> => {
  const work = await workAs('zhiyuan', 'VOLUNTEER');
  const startedAt = calendarDay(addDays(calendarDate(work.now), -daysAgo)).from;
  return logVolunteerService(work, { key: randomId(), kind: 'CARE', note, startedAt, minutes: 45 });
};

/** A service as a card, on a phone and for its volunteer. */
const card = (page: Page, note: string) => page.getByRole('listitem').filter({ hasText: note });

/** A service as a row of the desk's table, on a wide screen. */
const row = (page: Page, note: string) => page.getByRole('row').filter({ hasText: note });

const swept = (tenth: string) => `扫雪${tenth}`;

describe('Volunteers and those who confirm', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  const fill = async (page: Page, note: string, time: string) => {
    await page.getByLabel('帮扶').check();
    await page.getByLabel('做了什么').fill(note);
    await page.getByLabel('日期').fill(addDays(calendarDate(new Date()), -1));
    await page.getByLabel('开始时刻').fill(time);
    await page.getByLabel('时长（分钟）').fill('45');
  };

  it('logs a service once for its time, which a second person confirms after a plain question', async () => {
    const page = await stage.open('/services', phone, 'zhiyuan');
    const send = page.getByRole('button', { name: '提交，待他人确认' });
    await send.click();
    await sees(page, '请填 10 至 720 的整数。');
    await fill(page, '陪老人复诊', '03:10');
    await page.getByRole('button', { name: '90 分钟' }).click();
    await send.click();
    await sees(page, '已提交，等待他人确认。');
    assert.match(await card(page, '陪老人复诊').innerText(), /待确认[\s\S]*03:10[\s\S]*90 分钟/u);
    await fill(page, '又一次', '03:20');
    await send.click();
    await sees(page, '这段时间您已登记过一次服务，同一时间不能记两次。');
    assert.equal(await page.getByLabel('做了什么').inputValue(), '又一次', 'nothing typed is lost');

    const second = await stage.open('/services', phone, 'wangge');
    const waiting = card(second, '陪老人复诊');
    await waiting.getByRole('button', { name: '确认', exact: true }).click();
    const question = second.getByRole('dialog', { name: '确认贺嘉做了这次服务吗？' });
    await question.getByRole('button', { name: '先不' }).click();
    await waiting.getByRole('button', { name: '确认', exact: true }).click();
    await question.getByRole('button', { name: '确认做了' }).click();
    await sees(second, '已确认贺嘉的这次服务。');
    await waiting.getByText('已确认', { exact: true }).waitFor();
    await second.getByRole('button', { name: '刷新列表' }).click();
    await waiting.waitFor({ state: 'detached' });

    await page.reload();
    await card(page, '陪老人复诊').getByText('由陆敏处理').waitFor();
  });

  it('is told the reason when it is not confirmed', async () => {
    await logged('送药上门', 3);
    const second = await stage.open('/services', phone, 'tiaojie');
    await card(second, '送药上门').getByRole('button', { name: '不予确认' }).click();
    const sheet = second.getByRole('dialog', { name: '不予确认' });
    await sheet.getByRole('button', { name: '不予确认' }).click();
    await sheet.getByText('请填写这一项。').waitFor();
    await sheet.getByLabel('为什么不予确认').fill('当天没有见到人');
    await sheet.getByRole('button', { name: '不予确认' }).click();
    await sees(second, '未予确认，贺嘉会看到您写的原因。');
    await card(second, '送药上门').getByText('未予确认', { exact: true }).waitFor();
    const page = await stage.open('/', phone, 'zhiyuan');
    await page.getByRole('link', { name: /未予确认的服务：\d 条，请改正后重记/u }).click();
    const declined = card(page, '送药上门');
    await declined.getByText('原因：当天没有见到人').waitFor();
    await declined.getByRole('button', { name: '改正后重记' }).click();
    assert.equal(await page.getByLabel('做了什么').inputValue(), '送药上门');
    assert.equal(await page.getByLabel('时长（分钟）').inputValue(), '45');
    assert.equal(await page.getByLabel('帮扶').isChecked(), true);
  });

  it('is asked before it is confirmed, also by who presses Enter twice', async () => {
    const service = await logged('修好扶手', 5);
    const page = await stage.open('/services', desktop, 'wangge');
    await row(page, '修好扶手').getByRole('button', { name: '确认', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const question = page.getByRole('dialog', { name: '确认贺嘉做了这次服务吗？' });
    await question.getByRole('button', { name: '先不' }).waitFor();
    assert.equal((await findVolunteerService(service.id))?.state, 'LOGGED');
    await sleep(700);
    await page.keyboard.press('Enter');
    await sees(page, '已确认贺嘉的这次服务。');
    assert.equal((await findVolunteerService(service.id))?.state, 'CONFIRMED');
  });

  it('stands in a table on a wide screen: found by who served, sorted by any head, both kept in the address', async () => {
    await logged('又长又早的一次', 7);
    const page = await stage.open('/services?q=贺嘉', desktop, 'wangge');
    await row(page, '又长又早的一次').getByRole('rowheader', { name: '贺嘉' }).waitFor();
    const lengths = async () => {
      const cells = await page.locator('tbody td:nth-child(6)').allInnerTexts();
      return cells.map((cell) => parseInt(cell, 10));
    };
    const head = page.getByRole('columnheader', { name: '时长' });
    await head.getByRole('button').click();
    await page.locator('[aria-sort=ascending]', { hasText: '时长' }).waitFor();
    assert.deepEqual(
      await lengths(),
      (await lengths()).sort((one, other) => one - other),
    );
    assert.match(page.url(), /sort=length/u);
    await page.goto(page.url().replace('sort=', 'sort=-'));
    await page.locator('[aria-sort=descending]', { hasText: '时长' }).waitFor();
    await row(page, '又长又早的一次').waitFor();
    assert.deepEqual(
      await lengths(),
      (await lengths()).sort((one, other) => other - one),
    );
    await page.getByRole('searchbox').fill('没有这个人');
    await page.keyboard.press('Enter');
    await sees(page, '没有符合条件的。');
    assert.equal(await page.getByRole('row').count(), 0);
  });

  describe('of which many wait', () => {
    const boxOf = (page: Page, note: string) => page.getByLabel(`选中：贺嘉 · ${note}`);
    const bar = (page: Page, count: number) =>
      page.getByRole('status').getByText(`已选 ${String(count)} 条`, { exact: true });

    /** As many services as notes are given, on days that no other story of this file uses. */
    const loggedAll = async (notes: readonly string[], firstDay: number) => {
      const services: VolunteerService[] = [];
      for (const [at, note] of notes.entries()) services.push(await logged(note, firstDay + at));
      return services;
    };

    it('are chosen by box, range and head with the keyboard alone; sorting keeps the choice, another filter drops it and says so', async () => {
      await loggedAll(['巡河一', '巡河二', '巡河三', '巡河四'], 8);
      const page = await stage.open('/services?q=巡河', desktop, 'wangge');
      await boxOf(page, '巡河四').focus();
      await page.keyboard.press('Space');
      await bar(page, 1).waitFor();
      await boxOf(page, '巡河二').click({ modifiers: ['Shift'] });
      await bar(page, 3).waitFor();
      assert.equal(await boxOf(page, '巡河三').isChecked(), true);
      assert.equal(await boxOf(page, '巡河一').isChecked(), false);
      await page.keyboard.press('Space');
      await bar(page, 2).waitFor();
      await page.getByRole('columnheader', { name: '开始时间' }).getByRole('button').click();
      await page.locator('[aria-sort=ascending]').waitFor();
      await bar(page, 2).waitFor();
      const head = page.getByLabel('选中已显示的 4 条');
      await head.press('Space');
      await bar(page, 4).waitFor();
      await page.getByRole('button', { name: '全不选' }).click();
      assert.equal(await head.isChecked(), false);
      await bar(page, 4).waitFor({ state: 'hidden' });
      await head.click();
      await page.getByRole('searchbox').fill('巡河三');
      await page.keyboard.press('Enter');
      await sees(page, '列表的条件变了，先前的选择已取消。');
      assert.equal(await boxOf(page, '巡河三').isChecked(), false);
    });

    it('are confirmed together once each was in sight: each is told what became of it, what failed stays chosen', async () => {
      const notes = ['送饭一', '送饭二', '送饭三', '送饭四'];
      const [one, two, three, four] = await loggedAll(notes, 12);
      assert.ok(one && two && three && four);
      const page = await stage.open('/services?q=送饭', desktop, 'wangge');
      await page.getByLabel('选中已显示的 4 条').click();
      await page.getByRole('button', { name: '确认这 4 条' }).click();
      const dialog = page.getByRole('dialog', { name: '一起确认选中的服务' });
      const line = (note: string) => dialog.getByRole('listitem').filter({ hasText: note });
      for (const note of notes) await line(note).locator('[data-end]').scrollIntoViewIfNeeded();
      await line('送饭四').getByRole('button', { name: '不选这一条' }).click();
      await line('送饭四').waitFor({ state: 'detached' });
      const { id, version } = two;
      await confirmVolunteerService(await workAs('tiaojie', 'MEDIATOR'), { id, version });
      // The last one to be sent, for the list has them by when they were logged, is lost on its way.
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes(one.id) === true
          ? route.abort('connectionrefused')
          : route.continue(),
      );
      await dialog.getByRole('button', { name: '确认这 3 条' }).click();
      await dialog.getByText('已办 1 条。还有 2 条没有办，仍然选着。').waitFor();
      await line('送饭三').getByText('已确认', { exact: true }).waitFor();
      await line('送饭二').getByRole('alert').waitFor();
      await line('送饭一').getByText('没有连上系统。').waitFor();
      assert.equal((await findVolunteerService(one.id))?.state, 'LOGGED');
      await page.unroute('**/graphql');
      await dialog.getByRole('button', { name: '接着办剩下的 1 条' }).click();
      await line('送饭一').getByText('已确认', { exact: true }).waitFor();
      await dialog.getByRole('button', { name: '关闭' }).last().click();
      await dialog.waitFor({ state: 'detached' });
      await bar(page, 1).waitFor({ state: 'hidden' });
      for (const service of [one, two, three, four]) {
        const found = await findVolunteerService(service.id);
        const expected: string = service === four ? 'LOGGED 1' : 'CONFIRMED 2';
        assert.equal(`${String(found?.state)} ${String(found?.version)}`, expected);
      }
    });

    it('are confirmed on a phone only after the last one was in sight, to which the button leads', async () => {
      await loggedAll(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map(swept), 16);
      const page = await stage.open('/services?q=扫雪', phone, 'wangge');
      await boxOf(page, '扫雪0').waitFor();
      await page.getByText('选中已显示的 10 条').click();
      await page.getByRole('button', { name: '确认这 10 条' }).click();
      const dialog = page.getByRole('dialog', { name: '一起确认选中的服务' });
      const readOn = dialog.getByRole('button', { name: /^往下看，还有 [1-9] 条没有看到/u });
      await readOn.click();
      await dialog.locator('li:focus').waitFor();
      assert.equal(await dialog.getByRole('button', { name: '确认这 10 条' }).count(), 0);
      for (const end of await dialog.locator('[data-end]').all())
        await end.scrollIntoViewIfNeeded();
      await dialog.getByRole('button', { name: '确认这 10 条' }).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await bar(page, 10).waitFor();
      await page.getByRole('link', { name: '未予确认' }).click();
      await sees(page, '列表的条件变了，先前的选择已取消。');
      assert.equal(await page.getByRole('checkbox').count(), 0);
    });
  });

  it('is taken back by its volunteer while it waits, and asked about no more', async () => {
    const service = await logged('送错了门', 6);
    const page = await stage.open('/services', phone, 'zhiyuan');
    await card(page, '送错了门').getByRole('button', { name: '撤回' }).click();
    const question = page.getByRole('dialog', { name: '撤回这条服务记录吗' });
    await question.getByRole('button', { name: '撤回' }).click();
    await card(page, '送错了门').getByText('已撤回', { exact: true }).waitFor();
    assert.equal(await card(page, '送错了门').getByRole('button').count(), 0);
    assert.equal((await findVolunteerService(service.id))?.state, 'WITHDRAWN');
    const second = await stage.open('/services', phone, 'wangge');
    await second.getByRole('list').getByText('待确认', { exact: true }).first().waitFor();
    assert.equal(await card(second, '送错了门').count(), 0);
  });

  it('says when somebody else has decided already', async () => {
    const service = await logged('打扫楼道', 4);
    const page = await stage.open('/services', phone, 'wangge');
    await card(page, '打扫楼道').getByRole('button', { name: '确认', exact: true }).click();
    const { id, version } = service;
    await confirmVolunteerService(await workAs('tiaojie', 'MEDIATOR'), { id, version });
    await page.getByRole('button', { name: '确认做了' }).click();
    await card(page, '打扫楼道').waitFor({ state: 'detached' });
    assert.equal((await findVolunteerService(id))?.version, version + 1);
  });

  it('reports from a stairwell without a network: kept, and sent once when it is back', async () => {
    const page = await stage.open('/report', phone, 'zhiyuan');
    await page.getByRole('button', { name: '上报', exact: true }).click();
    assert.equal(await page.getByText('请填写这一项。').count(), 2);
    await page.getByLabel('安全隐患').check();
    await page.getByLabel('地点').fill('5 幢 1 单元楼道');
    await page.getByLabel('看到了什么').fill('楼道里堆着三个煤气罐');
    await page.reload();
    assert.equal(await page.getByLabel('看到了什么').inputValue(), '楼道里堆着三个煤气罐');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '上报', exact: true }).click();
    await sees(page, /内容已保存在本机，连上后自动发出/u);
    await page.context().setOffline(false);
    await sees(page, '已发送');
    const { actor } = await workAs('zhiyuan');
    const { items } = await listMessagesOf({ authorId: actor.personId }, { first: 50 });
    const sent = items.filter(({ versions }) => versions[0]?.body === '楼道里堆着三个煤气罐');
    assert.deepEqual(
      sent.map(({ kind, reportKind, place }) => [kind, reportKind, place]),
      [['FIELD_REPORT', 'SAFETY', '5 幢 1 单元楼道']],
    );
  });

  it('names the number of a report that has arrived', async () => {
    const page = await stage.open('/report', phone, 'wangge');
    await page.getByLabel('噪声').check();
    await page.getByLabel('地点').fill('北门');
    await page.getByLabel('看到了什么').fill('夜里施工');
    await page.getByRole('button', { name: '上报', exact: true }).click();
    await sees(page, /已上报，编号 \d{4}-\d+。/u);
    assert.equal(await page.getByLabel('看到了什么').inputValue(), '');
  });
});
