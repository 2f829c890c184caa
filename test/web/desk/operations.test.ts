import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { present } from '../../../src/kernel/assert.ts';
import { addDays, calendarDate } from '../../../src/kernel/clock.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { readRetention } from '../../../src/modules/audit/retention.store.ts';
import { failedOnce } from '../../../src/platform/events/failedEvent.ts';
import {
  countDead,
  reviveDead,
  saveFailure,
} from '../../../src/platform/events/failedEvent.store.ts';
import {
  claimRun,
  findRun,
  finishRun,
  giveBackRun,
  noteListener,
  noteRun,
} from '../../../src/platform/jobRuns/jobRun.store.ts';
import { runIdOf } from '../../../src/platform/jobRuns/jobRun.ts';
import { desktop, phone, sidewaysPx, useStage } from '../browser.ts';
import { smallTargets } from '../smallTargets.ts';
import { sees } from './team.ts';

const yesterday = addDays(calendarDate(new Date()), -1);

const claimOf = async (job: string, date: string) => {
  const token = randomId();
  const run = present(await claimRun(runIdOf(job, date), token, 60_000), 'claim');
  return { id: run.id, token, epoch: run.epoch };
};

/** A night on which the nightly check failed four times, and one on which it found nothing. */
async function plantRuns(): Promise<void> {
  const now = new Date();
  const before = addDays(yesterday, -1);
  await noteRun('checkInvariants', before, now);
  await finishRun(await claimOf('checkInvariants', before), { accounts: 12 }, new Date());
  await noteRun('checkInvariants', yesterday, now);
  await giveBackRun(await claimOf('checkInvariants', yesterday), {
    attempts: 4,
    lastError: 'MongoNetworkError: connection closed',
    notBefore: new Date(now.getTime() + 200_000),
  });
}

// A form that asks back takes no Enter or press that came too soon after another.
const answer = async (page: Page, yes: string) => {
  await page.getByRole('dialog').waitFor();
  await sleep(700);
  await page.getByRole('dialog').getByRole('button', { name: yes }).click();
};

describe('Whoever looks after the installation', function () {
  this.timeout(90_000);
  const stage = useStage();
  before('a night went wrong', plantRuns);
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('sees part by part how the installation stands, what needs attention first and with what to do', async () => {
    const page = await stage.open('/admin?do=status', phone, 'admin');
    await page.getByText(/^有 \d+ 处需要处理/u).waitFor();
    const parts = page.getByRole('region', { name: '系统状态' }).getByRole('listitem');
    assert.equal(await parts.count(), 13);
    assert.match(await parts.first().innerText(), /有故障/u);
    const part = (name: string) => parts.filter({ has: page.getByText(name, { exact: true }) });
    assert.match(
      await part('每天执行的任务').innerText(),
      /失败：夜间核对 .+日。\s+请看“后台任务”/u,
    );
    assert.match(await part('备份').innerText(), /还没有备份过。\s+请安排每晚备份/u);
    assert.match(await part('数据库').innerText(), /正常\s+\d+ 毫秒内答复。$/u);
    assert.equal(await sidewaysPx(page), 0);
    assert.deepEqual(await smallTargets(page), []);
    const seenAt = await page.getByText(/^检查时间/u).innerText();
    await page.getByRole('button', { name: '重新检查' }).click();
    assert.equal(await page.getByText(/^检查时间/u).innerText(), seenAt);
  });

  it('says when the page cannot be told, and looks again; the auditor has no such part', async () => {
    const page = await stage.open('/admin?do=jobs', desktop, 'admin');
    await page.getByRole('link', { name: '系统状态' }).waitFor();
    await page.route('**/graphql', (route) => route.abort('connectionrefused'));
    await page.getByRole('link', { name: '系统状态' }).click();
    await sees(page, '没有连上系统。');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '重新检查' }).click();
    await page.getByText(/^有 \d+ 处需要处理/u).waitFor();
    const auditor = await stage.open('/admin?do=status', desktop, 'shenji');
    await auditor.getByRole('link', { name: '后台任务', exact: true }).waitFor();
    assert.equal(await auditor.getByRole('link', { name: '系统状态' }).count(), 0);
    assert.equal(await auditor.getByRole('region', { name: '系统状态' }).count(), 0);
  });

  it('reads how long a run took, how much it did and how late, and has a failed one run again for a reason', async () => {
    const page = await stage.open('/admin?do=jobs&job=checkInvariants', phone, 'admin');
    const runs = page.getByRole('region', { name: '“夜间核对”的执行情况' });
    await runs.getByText('失败 4 次，稍后再试').waitFor();
    await runs.getByText('处理 12 项').waitFor();
    await runs.getByText(/^用时 .+秒/u).waitFor();
    await runs.getByRole('button', { name: /^重新执行/u }).click();
    const form = runs.getByRole('form', { name: /^重新执行/u });
    await form.getByRole('button', { name: '重新执行' }).click();
    await form.getByText('请至少写 4 个字。').waitFor();
    await form.getByLabel('为什么重新执行').fill('数据库已恢复');
    await sleep(700);
    await form.getByRole('button', { name: '重新执行' }).click();
    assert.equal((await findRun('checkInvariants', yesterday))?.requests, undefined, 'asked first');
    assert.equal(await sidewaysPx(page), 0);
    assert.deepEqual(await smallTargets(page), []);
    await answer(page, '确定重新执行');
    await runs.getByText(/要求重新执行：/u).waitFor();
    await runs.getByText('数据库已恢复').waitFor();
    assert.equal(await runs.getByRole('button', { name: /^重新执行/u }).count(), 0);
    const run = await findRun('checkInvariants', yesterday);
    assert.deepEqual([run?.state, run?.notBefore, run?.requests?.length], ['DUE', null, 1]);
  });

  it('is told in words when a worker was faster', async () => {
    const date = addDays(yesterday, -3);
    await noteRun('tallyFigures', date, new Date(), 'OUT_OF_WINDOW');
    const page = await stage.open('/admin?do=jobs&job=tallyFigures', desktop, 'admin');
    await page.getByRole('button', { name: /^重新执行/u }).click();
    await page.getByLabel('为什么重新执行').fill('补上这一天');
    const claim = present(
      await claimRun(runIdOf('tallyFigures', date), 'w', 60_000, true),
      'claim',
    );
    await sleep(700);
    await page.getByRole('form').getByRole('button', { name: '重新执行' }).click();
    await answer(page, '确定重新执行');
    await sees(page, '任务正在执行，请等它结束后再看。');
    await finishRun({ id: claim.id, token: 'w', epoch: claim.epoch }, {}, new Date());
  });

  it('reads one by one what was given up, and has one tried again by itself', async () => {
    await noteListener('tellPeople', ['case.opened'], '0', new Date());
    for (const [seq, id] of ['one', 'two'].entries()) {
      const subject = { kind: 'case', id };
      const event = { id, type: 'case.opened', subject, version: 1, at: new Date(), seq };
      await saveFailure(failedOnce('tellPeople', event, `${id}：<b>连不上`, new Date(), 3));
    }
    const page = await stage.open('/admin?do=jobs', phone, 'admin');
    const row = page.getByRole('listitem').filter({ hasText: 'one：<b>连不上' }).last();
    await row.getByText('试了 4 次').waitFor();
    assert.equal(await sidewaysPx(page), 0);
    assert.deepEqual(await smallTargets(page), []);
    await row.getByRole('button', { name: '重新处理：调解案件' }).click();
    await row.getByLabel('为什么重新处理').fill('服务已恢复');
    await sleep(700);
    await row.getByRole('form').getByRole('button', { name: '重新处理' }).click();
    await answer(page, '确定重新处理');
    await page.getByText('one：<b>连不上').waitFor({ state: 'detached' });
    await sees(page, 'two：<b>连不上');
    assert.equal(await countDead('tellPeople'), 1);
    await reviveDead('tellPeople', new Date());
  });

  it('has what was given up tried again, and reads in the log why', async () => {
    await noteListener('judgeMessages', ['post.saved'], '0', new Date());
    const subject = { kind: 'post', id: 'one' };
    const event = { id: 'e', type: 'post.saved', subject, version: 1, at: new Date(), seq: 1 };
    await saveFailure(failedOnce('judgeMessages', event, 'no', new Date(), 3));
    const page = await stage.open('/admin?do=jobs', desktop, 'admin');
    await page.getByRole('button', { name: '重新处理“识别矛盾纠纷”搁置的事' }).click();
    await page.getByLabel('为什么重新处理').fill('识别服务已恢复');
    await sleep(700);
    await page.getByRole('form').getByRole('button', { name: '重新处理' }).click();
    await answer(page, '确定重新处理');
    await page.getByText('1 件多次处理不成').waitFor({ state: 'detached' });
    assert.equal(await countDead('judgeMessages'), 0);
    const log = await stage.open('/audit?kind=ACT', desktop, 'shenji');
    await sees(log, '要求重新处理搁置的事');
    await sees(log, '识别服务已恢复');
    await sees(log, '要求重新执行后台任务');
  });

  it('changes how long the log is kept: not below the law, asked back before lines go, with every change to be read', async () => {
    const page = await stage.open('/admin?do=kept', phone, 'admin');
    const open = page.getByRole('button', { name: '修改期限：办理' });
    await open.click();
    const days = page.getByLabel('保存多少天');
    const save = page.getByRole('button', { name: '保存修改' });
    await days.fill('180');
    await save.click();
    await sees(page, '请填写 1096 至 10958 之间的天数。');
    await days.fill('2000');
    await page.getByLabel('为什么修改').fill('存储空间不足');
    await sleep(700);
    await save.click();
    await sees(page, '“办理”从 3653 天缩短为 2000 天。更早的记录今晚删除，不能恢复。');
    await sleep(700);
    await page.getByRole('button', { name: '先不' }).click();
    assert.equal((await readRetention()).find(({ kind }) => kind === 'ACT')?.days, 3_653);
    await sleep(700);
    await save.click();
    await answer(page, '确定缩短');
    await sees(page, '已修改：保存 2000 天。');
    await sees(page, '办理：2000 天');
    await open.click();
    await days.fill('4000');
    await page.getByLabel('为什么修改').fill('审计要求延长');
    await sleep(700);
    await save.click();
    await sees(page, '已修改：保存 4000 天。');
    await page.getByText('修改经过').click();
    await sees(page, '2000 天改为 4000 天');
    await sees(page, '存储空间不足');
    assert.equal(await sidewaysPx(page), 0);
    const auditor = await stage.open('/audit', desktop, 'shenji');
    await sees(auditor, '办理：4000 天');
    assert.equal(await auditor.getByRole('button', { name: /修改期限/u }).count(), 0);
  });
});
