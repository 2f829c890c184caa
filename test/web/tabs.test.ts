import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { randomId } from '../../src/kernel/id.ts';
import { systemActor } from '../../src/kernel/work.ts';
import { MessageModel } from '../../src/modules/opinion/message.model.ts';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { revokeRole } from '../../src/modules/identity/revokeRole.ts';
import { until } from '../support/child.ts';
import { heading, openSheet, sees, signInBy } from './acts.ts';
import { desktop, password, phone, useStage } from './browser.ts';
import { signInUnheard } from './windows.ts';

const idOf = async (userName: string): Promise<string> => {
  const person = await findPersonByName(userName);
  assert.ok(person !== null);
  return person.id;
};

const authorsOf = async (body: string): Promise<string[]> => {
  const found = await MessageModel.find({ 'versions.body': body }).lean();
  return found.map(({ authorId }) => String(authorId));
};

const box = (page: Page) => page.getByLabel('发生了什么');

const typeIn = async (page: Page, body: string) => {
  await openSheet(page);
  await box(page).fill(body);
};

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: '退出登录' }).click();
  const question = page.getByRole('dialog', { name: '退出登录吗' });
  await question.getByRole('button', { name: '退出登录' }).click();
  await heading(page, '网上枫桥').waitFor();
};

/** All that lies on the device in clear. */
const storedText = (page: Page): Promise<string> => page.evaluate('JSON.stringify(localStorage)');

const replaced = '本人重新登录后可以继续';

describe('Two tabs of one browser', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('never send what one person typed under the name of another, and tell both who is there', async () => {
    const body = '甲在第一个标签页里写的话。';
    const first = await stage.open('/feed', desktop, 'zhoulan');
    await typeIn(first, body);
    const second = await stage.beside(first, '/me');
    await signOut(second);
    await heading(first, '登录').waitFor();
    await sees(first, '已在另一个页面退出登录。');
    assert.ok(!(await storedText(first)).includes(body), 'not in clear once its writer has gone');
    await second.goto(`${stage.url()}/sign-in`);
    await signInBy(second, 'qiaoyun', password);
    await heading(first, '发声').waitFor();
    assert.equal(await box(first).inputValue(), '', 'nothing of the one before');
    await box(first).fill('乙自己的话。');
    await first.getByRole('button', { name: '发布' }).click();
    await sees(first, /已发布，编号/u);
    assert.deepEqual(await authorsOf(body), []);
    assert.deepEqual(await authorsOf('乙自己的话。'), [await idOf('qiaoyun')]);
    await second.goto(`${stage.url()}/me`);
    await second.getByRole('button', { name: '退出登录' }).click();
    await heading(second, '网上枫桥').waitFor();
    await heading(first, '登录').waitFor();
    await signInBy(first, 'zhoulan', password);
    await heading(first, '发声').waitFor();
    assert.equal(await box(first).inputValue(), body, 'its writer finds it again');
  });

  it('refuse where a tab has heard nothing, and lose nothing', async () => {
    const body = '没有听说换了人的标签页里的话。';
    const page = await stage.open('/feed', phone, 'zhoulan');
    await typeIn(page, body);
    await signInUnheard(page.context(), stage.url(), 'qiaoyun');
    await page.getByRole('button', { name: '发布' }).click();
    await sees(page, replaced);
    await openSheet(page);
    assert.equal(await box(page).inputValue(), '');
    assert.deepEqual(await authorsOf(body), []);
    assert.ok(!(await storedText(page)).includes(body));
    await page.getByRole('button', { name: '知道了' }).click();
    assert.equal(await page.getByText(replaced).count(), 0);
    await signInUnheard(page.context(), stage.url(), 'zhoulan');
    await page.reload();
    await openSheet(page);
    assert.equal(await box(page).inputValue(), body);
  });

  it('keep what waits for the network for its writer, whoever is there when the network is back', async () => {
    const body = '没有网络时甲写的话。';
    const page = await stage.open('/feed', phone, 'zhoulan');
    await openSheet(page);
    await page.context().setOffline(true);
    await typeIn(page, body);
    await page.getByRole('button', { name: '发布' }).click();
    await sees(page, '1 项内容尚未发出，已保存在本机');
    await page.route('**/graphql', (route) => route.abort('connectionrefused'));
    await page.context().setOffline(false);
    await signInUnheard(page.context(), stage.url(), 'qiaoyun');
    await page.unroute('**/graphql');
    await page.reload();
    await sees(page, replaced);
    assert.deepEqual(await authorsOf(body), []);
    await signInUnheard(page.context(), stage.url(), 'zhoulan');
    await page.reload();
    await sees(page, '已发送');
    assert.deepEqual(await authorsOf(body), [await idOf('zhoulan')]);
  });

  it('do not let a visitor’s form sign somebody in over another who is there by now', async () => {
    const page = await stage.open('/sign-in', phone);
    await heading(page, '登录').waitFor();
    await signInUnheard(page.context(), stage.url(), 'qiaoyun');
    await signInBy(page, 'zhoulan', password);
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await sees(page, '乔云');
  });

  it('both learn that the session has ended, whichever asks first', async () => {
    const first = await stage.open('/feed', desktop, 'zhoulan');
    const second = await stage.beside(first, '/rules');
    await heading(second, '记分规则').waitFor();
    await heading(first, '发声').waitFor();
    await first.context().clearCookies();
    await second.getByRole('link', { name: '发声', exact: true }).click();
    for (const page of [first, second]) {
      await heading(page, '登录').waitFor();
      await sees(page, '登录已过期');
    }
  });

  it('hear of each other in a browser without channels too', async () => {
    const first = await stage.open('/rules', desktop, 'zhoulan');
    await first.context().addInitScript('delete globalThis.BroadcastChannel');
    await first.goto(`${stage.url()}/feed`);
    await heading(first, '发声').waitFor();
    const second = await stage.beside(first, '/me');
    await second.getByRole('button', { name: '退出登录' }).click();
    await heading(first, '登录').waitFor();
  });

  it('change the role together, and both learn when one was taken away', async () => {
    const first = await stage.open('/', desktop, 'fayan');
    const second = await stage.beside(first, '/');
    await sees(second, '您的工作台');
    await first.getByLabel('当前身份').selectOption({ label: '居民 · 桂园社区' });
    for (const page of [first, second]) await sees(page, '您写的');
    const roles = new Set<string>();
    second.on('request', (request) => {
      const role = request.headers()['acting-as'];
      if (role !== undefined) roles.add(role);
    });
    await second.getByRole('link', { name: '发声', exact: true }).click();
    await heading(second, '发声').waitFor();
    // The heading stands before the list beneath it is asked for.
    await until('it has asked', () => roles.size > 0);
    assert.deepEqual([...roles], ['RESIDENT@fj/wc/gh/gy']);
    const work = { actor: systemActor('admin'), now: new Date(), newId: randomId };
    const role = { role: 'SPOKESPERSON', scope: 'fj/wc/gh/gy' } as const;
    await revokeRole(work, { personId: await idOf('fayan'), ...role });
    await second.getByRole('link', { name: '今天', exact: true }).click();
    await sees(second, '登录');
    await heading(first, '网上枫桥').waitFor();
  });
});
