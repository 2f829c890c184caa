import assert from 'node:assert/strict';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { heading, sees } from './acts.ts';
import { desktop, password, phone, useStage } from './browser.ts';

const newPassword = '河埠头第三级台阶 57';

describe('An account and its office', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('a new resident reads that nobody vouches yet; the grid worker vouches, undoes it, and vouches again', async () => {
    const mine = await stage.open('/me/account', phone, 'xinju');
    await sees(mine, /还没有人核实您住在这里/u);
    const desk = await stage.open('/residents', desktop, 'wangge');
    const card = desk.getByRole('listitem').filter({ hasText: '姚新' });
    await card.getByRole('button', { name: '核实，确实住在这里：姚新' }).click();
    await card.getByText(/^陆敏（网格员 · 桂园社区）于.*核实$/u).waitFor();
    await card.getByRole('button', { name: '撤回核实：姚新' }).click();
    await card.getByText('居住情况尚未核实').waitFor();
    assert.equal((await findPersonByName('xinju'))?.vouch, undefined);
    await card.getByRole('button', { name: '核实，确实住在这里：姚新' }).click();
    await card.getByText(/^陆敏/u).waitFor();
    await mine.reload();
    await sees(mine, /由陆敏（网格员 · 桂园社区）核实您住在这里/u);
  });

  it('a forgotten password is replaced with the code from the counter, and its owner reads who gave it', async () => {
    const desk = await stage.open('/residents?do=counter', phone, 'wangge');
    await desk.getByRole('button', { name: '查找' }).click();
    await sees(desk, '请至少写 2 个字。');
    await desk.getByLabel('姓名').fill('罗志');
    await desk.getByRole('button', { name: '查找' }).click();
    await desk.getByRole('button', { name: '发一次性重置码：罗志' }).click();
    await desk.getByRole('button', { name: '生成重置码' }).click();
    await sees(desk, '请选择一项。');
    await desk.getByLabel('我认识本人').check();
    await desk.getByRole('button', { name: '生成重置码' }).click();
    const code = await desk.locator('.code-said').innerText();

    const page = await stage.open('/sign-in', phone);
    await page.goto(`${stage.url()}/reset-password`);
    await heading(page, '忘记密码').waitFor();
    await page.getByLabel('用户名或手机号').fill('luozhi');
    await page.getByLabel('重置码', { exact: true }).fill(code);
    await page.getByLabel('新密码', { exact: true }).fill(newPassword);
    await page.getByRole('button', { name: '设新密码并登录' }).click();
    await sees(page, '居民 · 桂园社区');
    await page.goto(`${stage.url()}/me/account`);
    await sees(page, '陆敏（网格员 · 桂园社区）');
    await sees(page, '在窗口办理事情');
  });

  it('a resident shows a password while typing it, and changes it', async () => {
    const page = await stage.open('/me/account', phone, 'hejun');
    await page.getByRole('button', { name: '修改：密码' }).click();
    const old = page.getByLabel('现在的密码', { exact: true });
    await old.fill('certainly not it 1');
    await page.getByRole('button', { name: '显示密码' }).first().click();
    assert.equal(await old.getAttribute('type'), 'text');
    await page.getByLabel('新密码', { exact: true }).fill(newPassword);
    await page.getByRole('button', { name: '改密码' }).click();
    await sees(page, '密码不对，什么也没有改动。');
    await old.fill(password);
    await page.getByRole('button', { name: '改密码' }).click();
    await sees(page, '已保存。');
  });

  it('a resident leaves after the password, and has the account back at the sign-in', async () => {
    const page = await stage.open('/me/leave', desktop, 'tangmei');
    await page.getByLabel('您的密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '注销账号' }).click();
    await heading(page, '网上枫桥').waitFor();
    await page.goto(`${stage.url()}/sign-in`);
    await page.getByLabel('用户名或手机号').fill('tangmei');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.route(
      '**/graphql',
      (route) =>
        route.fulfill({
          json: { data: { reopenAccount: { __typename: 'TooManyGuesses', retryAfterS: 120 } } },
        }),
      { times: 1 },
    );
    const reopen = page.getByRole('alert').getByRole('button');
    await reopen.click();
    await sees(page, '请等 2 分钟');
    await reopen.click();
    await sees(page, '居民 · 桂园社区');
    assert.equal((await findPersonByName('tangmei'))?.closing, undefined);
  });
});
