import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { present } from '../../../src/kernel/assert.ts';
import { addDays, calendarDate } from '../../../src/kernel/clock.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { findContacts } from '../../../src/modules/community/areaContact.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { listEventsAfter } from '../../../src/platform/events/event.store.ts';
import { failedOnce } from '../../../src/platform/events/failedEvent.ts';
import { removeFailure, saveFailure } from '../../../src/platform/events/failedEvent.store.ts';
import { noteRun } from '../../../src/platform/jobRuns/jobRun.store.ts';
import { findArea } from '../../../src/modules/community/area.store.ts';
import {
  lookUpAccount,
  type LookUpAccountInput,
} from '../../../src/modules/ledger/lookUpAccount.ts';
import { listLookUps } from '../../../src/modules/ledger/lookUp.store.ts';
import { accountIdOf } from '../../../src/modules/ledger/account.ts';
import { findFirmByNo } from '../../../src/modules/identity/firm.store.ts';
import { findPersonByName } from '../../../src/modules/identity/person.store.ts';
import { drainListeners, judgeAll } from '../../support/events.ts';
import { plainJudge } from '../../support/judge.ts';
import { desktop, findSerious, phone, sidewaysPx, useStage } from '../browser.ts';
import { smallTargets } from '../smallTargets.ts';
import { sees, workAs } from './team.ts';

const rolesOf = async (userName: string) =>
  (await findPersonByName(userName))?.grants.map(({ role, scope }) => `${role}@${scope}`);

const find = async (page: Page, userName: string) => {
  await page.getByLabel('姓名').fill(userName);
  await page.getByRole('form', { name: '查找' }).getByLabel('名单').selectOption({ label: '居民' });
  await page.getByRole('button', { name: '查找' }).click();
};

describe('An administrator', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('reads whether the work behind the page keeps up, and what it has given up', async () => {
    await drainListeners(new Date());
    const work = await workAs('zhoulan');
    const now = new Date(Date.now() - 300_000);
    await publishPost({ ...work, now }, { key: randomId(), title: '', body: '桂花开了。' });
    const page = await stage.open('/admin', desktop, 'admin');
    await sees(page, /^后台处理慢了：有 1 件事还在等，最早的一件从 .+ 等到现在。$/u);
    await judgeAll(plainJudge, new Date());
    await drainListeners(new Date());
    await page.reload();
    await sees(page, '后台处理正常，没有积压。');
    const [event] = await listEventsAfter(0, 1);
    const failure = failedOnce('judgeMessages', present(event, 'event'), 'no', new Date(), 9);
    await saveFailure(failure);
    await page.reload();
    await sees(page, /另有 1 件事多次处理不成，已放在一边/u);
    await removeFailure(failure.id);
  });

  it('sees how the daily jobs went, one job after another, by state and date', async () => {
    const now = new Date();
    const dates = [1, 2, 3].map((daysAgo) => addDays(calendarDate(now), -daysAgo));
    for (const date of dates) await noteRun('tallyFigures', date, now);
    await noteRun('accrueCredit', present(dates[0], 'yesterday'), now, 'OUT_OF_WINDOW');
    const page = await stage.open('/admin', phone, 'admin');
    await page.getByRole('link', { name: '后台处理正常，没有积压。' }).click();
    const lags = page.getByRole('region', { name: '正在处理的事' });
    await lags.getByText('传送事件').waitFor();
    await page
      .getByRole('region', { name: '“计入善行记录”的执行情况' })
      .getByText('共 1 条')
      .waitFor();
    await page.getByRole('link', { name: /^统计公开数据/u }).click();
    const runs = page.getByRole('region', { name: '“统计公开数据”的执行情况' });
    await runs.getByText('共 3 条').waitFor();
    await page.getByText('按情况和日期').click();
    await page.getByLabel('到哪天为止').fill(present(dates[1], 'two days ago'));
    await runs.getByText('共 2 条').waitFor();
    await page.getByLabel('情况', { exact: true }).selectOption({ label: '已完成' });
    await sees(page, '没有符合条件的。');
    assert.equal(new URL(page.url()).searchParams.get('job'), 'tallyFigures');
    await page.reload();
    await sees(page, '没有符合条件的。');
    assert.deepEqual(await findSerious(page), []);
    assert.equal(await sidewaysPx(page), 0);
    assert.deepEqual(await smallTargets(page), []);
    const auditor = await stage.open('/admin?do=jobs&job=tallyFigures', desktop, 'shenji');
    await auditor.getByText('共 3 条').waitFor();
  });

  it('finds a person in the list by the sign-in name, gives a role over an area, and takes it back after a question', async () => {
    const page = await stage.open('/admin', phone, 'admin');
    await find(page, 'tang');
    await sees(page, '没有符合条件的人。');
    await find(page, 'tangmei');
    await page.getByRole('button', { name: /^唐梅/u }).click();
    const grant = page.getByRole('button', { name: '授予' });
    await grant.waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await grant.click();
    assert.equal(await page.getByText('请选择一项。').count(), 2, 'neither role nor area is given');
    await page.getByLabel('身份', { exact: true }).selectOption({ label: '志愿者' });
    await page.getByLabel('枫江市之内').selectOption({ label: '望春区' });
    await page.getByLabel('望春区之内').selectOption({ label: '桂花街道' });
    await page.getByLabel('桂花街道之内').selectOption({ label: '柳岸社区' });
    await page.getByRole('button', { name: '授予' }).click();
    const ask = page.getByRole('dialog', { name: '授予唐梅“志愿者（柳岸社区）”吗？' });
    await ask.getByRole('button', { name: '先不' }).click();
    assert.deepEqual(await rolesOf('tangmei'), [], 'nothing without a yes');
    await page.getByRole('button', { name: '授予' }).click();
    await ask.getByRole('button', { name: '授予' }).click();
    await sees(page, '已授予。本人需要重新登录。');
    assert.deepEqual(await rolesOf('tangmei'), ['VOLUNTEER@fj/wc/gh/la']);
    const held = page.getByRole('listitem').filter({ hasText: '志愿者' });
    await held.getByRole('button', { name: '收回' }).click();
    const question = page.getByRole('dialog', { name: '收回唐梅的“志愿者（柳岸社区）”吗？' });
    await question.getByRole('button', { name: '先不' }).click();
    assert.deepEqual(await rolesOf('tangmei'), ['VOLUNTEER@fj/wc/gh/la']);
    await held.getByRole('button', { name: '收回' }).click();
    await question.getByRole('button', { name: '收回' }).click();
    await held.getByText('已收回').waitFor();
    assert.deepEqual(await rolesOf('tangmei'), []);
    await held.getByRole('button', { name: '重新授予' }).click();
    await held.getByRole('button', { name: '收回' }).waitFor();
    assert.deepEqual(await rolesOf('tangmei'), ['VOLUNTEER@fj/wc/gh/la'], 'a slip is undone');
    const home = page.getByRole('listitem').filter({ hasText: '居民' });
    assert.equal(await home.getByRole('button').count(), 0, 'a home is not taken away');
    const lookUps = asked.filter((body) => /"(?:PeopleIn|PersonRoles)"/u.test(body));
    assert.deepEqual(lookUps, [], 'nobody is looked up again by what is changed');
  });

  it('writes how an office is reached, which stands at the sign-in at once, and reads the earlier wording', async () => {
    const page = await stage.open('/admin?do=contact', phone, 'admin');
    await page.getByLabel('枫江市之内').selectOption({ label: '望春区' });
    await page.getByLabel('望春区之内').selectOption({ label: '桂花街道' });
    await page.getByLabel('桂花街道之内').selectOption({ label: '柳岸社区' });
    const form = page.getByRole('form', { name: '办事窗口的联系方式' });
    await form.getByLabel('电话').fill('请问门卫');
    await form.getByRole('button', { name: '保存' }).click();
    await sees(page, /请填写数字、空格/u);
    await form.getByLabel('电话').fill('000-5550 0199');
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText('修改记录（2 版）').click();
    await sees(page, /柳岸街 6 号一楼 · 000-5550 0106/u);
    assert.equal((await findContacts(['fj/wc/gh/la']))[0]?.versions.length, 2);
  });

  it('read in the list beside what they gave to somebody', async () => {
    const page = await stage.open('/admin', desktop, 'admin');
    await find(page, 'zhoulan');
    await page.getByRole('button', { name: /^周岚/u }).click();
    await page.getByLabel('身份', { exact: true }).selectOption({ label: '审计员' });
    await page.getByLabel('枫江市之内').selectOption({ label: '枫江市（整个）' });
    await page.getByRole('button', { name: '授予' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '授予' }).click();
    await sees(page, '已授予。本人需要重新登录。');
    const row = page.locator('[data-row]').filter({ hasText: '周岚' });
    assert.match(await row.innerText(), /审计员/u);
  });

  it('adds an area below another; a code taken is said in words and nothing typed is lost', async () => {
    const page = await stage.open('/admin?do=areas', phone, 'admin');
    await page.getByRole('button', { name: '添加' }).click();
    await sees(page, '请用 1 至 16 个小写字母、数字或“-”。');
    await page.getByLabel('枫江市之内').selectOption({ label: '望春区' });
    await page.getByLabel('名称').fill('梧桐街道');
    await page.getByLabel('代码').fill('gh');
    await page.getByRole('button', { name: '添加' }).click();
    await sees(page, '这个代码已经用过，请换一个。');
    assert.equal(await page.getByLabel('名称').inputValue(), '梧桐街道');
    await page.getByLabel('代码').fill('wt');
    await page.getByRole('button', { name: '添加' }).click();
    await sees(page, '已添加“梧桐街道”。');
    assert.equal((await findArea('fj/wc/wt'))?.name, '梧桐街道');
    await page.getByLabel('枫江市之内').selectOption({ label: '望春区' });
    const options = page.getByLabel('望春区之内').locator('option');
    await options.filter({ hasText: '梧桐街道' }).waitFor({ state: 'attached' });
  });

  it('sends an act once whose answer was lost: the same key again', async () => {
    const page = await stage.open('/admin?do=areas', phone, 'admin');
    await page.getByLabel('名称').fill('望夏区');
    await page.getByLabel('代码').fill('wx');
    await page.route('**/graphql', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: '添加' }).click();
    await sees(page, '没有连上系统。');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '添加' }).click();
    await sees(page, '已添加“望夏区”。');
  });

  it('registers a firm and is told the number by which mediators add it', async () => {
    const page = await stage.open('/admin?do=firms', phone, 'admin');
    await page.getByLabel('登记名称').fill('清风理发店');
    await page.getByLabel('代表人的用户名').fill('meiyouzheren');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await sees(page, /没有找到这个人，或者不在您的范围内/u);
    await page.getByLabel('代表人的用户名').fill('luozhi');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await sees(page, '已登记“清风理发店”。');
    const no = await page.locator('code').innerText();
    assert.match(no, /^F-\d+$/u);
    assert.equal((await findFirmByNo(no))?.name, '清风理发店');
  });
});

describe('A credit officer', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  const looksAt = async (userName: string) => {
    const person = await findPersonByName(userName);
    assert.ok(person !== null);
    const account = accountIdOf({ kind: 'PERSON', id: person.id });
    return (await listLookUps(account, { first: 50 })).items;
  };

  it('is told beforehand that the look-up is written down; then reads the record, and its subject sees the look', async () => {
    const page = await stage.open('/lookup', phone, 'xinyong');
    await sees(page, /这次查询会先登记下来.*本人在自己的记录里看得到/u);
    await page.getByLabel('用户名').fill('zhiyuan');
    await page.getByLabel('用途').fill('评选');
    await page.getByRole('button', { name: '登记用途并查询' }).click();
    await sees(page, '请写明用途，至少 4 个字。');
    assert.deepEqual(await looksAt('zhiyuan'), [], 'nothing was looked at');
    await page.getByLabel('用途').fill('评选优秀志愿者');
    await page.getByRole('button', { name: '登记用途并查询' }).click();
    await page.getByRole('heading', { name: '贺嘉的记录' }).waitFor();
    await page.locator('.card-open summary').first().click();
    await sees(page, /service\.confirmed 第 1 版/u);
    assert.deepEqual(
      (await looksAt('zhiyuan')).map(({ purpose }) => purpose),
      ['评选优秀志愿者'],
    );
    const kept = await page.evaluate<string>('JSON.stringify({ ...localStorage })');
    assert.doesNotMatch(kept, /service\.confirmed/u, 'the record does not stay on the device');
    await page.getByRole('button', { name: '收起记录' }).click();
    assert.equal(await page.getByRole('heading', { name: '贺嘉的记录' }).count(), 0);

    const subject = await stage.open('/me/credit', phone, 'zhiyuan');
    await sees(subject, '用途：评选优秀志愿者');
  });

  it('hears that a look-up whose answer was lost is over, and sends it once more as a new one', async () => {
    const page = await stage.open('/lookup', phone, 'xinyong');
    await page.getByLabel('用户名').fill('qiaoyun');
    await page.getByLabel('用途').fill('核对评选材料');
    // The answer is lost on its way: the line was written long ago, but the page never heard of it.
    await page.route('**/graphql', async (route) => {
      const { variables } = route.request().postDataJSON() as { variables: LookUpAccountInput };
      const now = new Date(Date.now() - 11 * 60_000);
      await lookUpAccount({ ...(await workAs('xinyong', 'CREDIT_OFFICER')), now }, variables);
      await route.abort();
    });
    const send = page.getByRole('button', { name: '登记用途并查询' });
    await send.click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await send.click();
    await sees(page, /这次查询的时效已过/u);
    assert.equal((await looksAt('qiaoyun')).length, 1);
    await send.click();
    await page.getByRole('button', { name: '收起记录' }).waitFor();
    assert.equal((await looksAt('qiaoyun')).length, 2, 'written down anew');
  });
});
