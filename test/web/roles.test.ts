import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { randomId } from '../../src/kernel/id.ts';
import { systemActor } from '../../src/kernel/work.ts';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { revokeRole } from '../../src/modules/identity/revokeRole.ts';
import { heading, sees, signInBy } from './acts.ts';
import { desktop, password, phone, settled, useStage } from './browser.ts';

const actIn = (page: Page, label: string) => page.getByLabel('当前身份').selectOption({ label });

const spokesperson = '社区网络发言人 · 桂园社区';
const resident = '居民 · 桂园社区';

describe('Somebody with several roles', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('stands in the role of the team at the first sign-in, and every request says in which role it acts', async () => {
    const page = await stage.open('/', desktop, 'fayan');
    const actingRoles: (string | undefined)[] = [];
    await sees(page, '您的工作台');
    await actIn(page, resident);
    await sees(page, '您写的');
    page.on('request', (request) => {
      const isAsking = request.url().endsWith('/graphql');
      if (isAsking) actingRoles.push(request.headers()['acting-as']);
    });
    await actIn(page, spokesperson);
    await sees(page, '您的工作台');
    await page.getByText(/待确认的内容：\d+ 条/u).waitFor();
    assert.deepEqual(new Set(actingRoles), new Set(['SPOKESPERSON@fj/wc/gh/gy']));
    const rail = page.getByRole('navigation', { name: '主要去处' });
    assert.equal(await rail.getByRole('link', { name: '待确认' }).count(), 1);
  });

  it('finds the role again after the page was closed, on this device only', async () => {
    const page = await stage.open('/', phone, 'fayan');
    await actIn(page, resident);
    await sees(page, '您写的');
    await page.reload();
    await sees(page, '您写的');
    const other = await stage.open('/', phone, 'fayan');
    await sees(other, '您的工作台');
  });

  it('chooses the role on their own place too', async () => {
    const page = await stage.open('/me', phone, 'fayan');
    await page.getByRole('button', { name: `用这个身份：${resident}` }).click();
    await page.getByRole('listitem').filter({ hasText: resident }).getByText('正在使用').waitFor();
  });

  it('counts on the day exactly what the list behind the count shows', async () => {
    for (const userName of ['fayan', 'tiaojie']) {
      const page = await stage.open('/', desktop, userName);
      await sees(page, '您的工作台');
      const piles = page.locator('main a[data-row]').filter({ hasText: /：\d+ [条件]/u });
      await piles.first().waitFor();
      const told = await piles.evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute('href') ?? '', row.textContent]),
      );
      for (const [to = '', words = ''] of told) {
        await page.goto(`${stage.url()}${to}`);
        await settled(page);
        const rows = to.startsWith('/desk')
          ? page.locator('.flag-row')
          : to.startsWith('/services')
            ? page.locator('main tbody tr')
            : page.locator('main [data-row]');
        assert.equal(await rows.count(), Number(/：(\d+)/u.exec(words)?.[1]), `${to} ${words}`);
      }
    }
  });

  it('is a resident again when the role was taken away meanwhile', async () => {
    const page = await stage.open('/', phone, 'fayan');
    await sees(page, '您的工作台');
    const person = await findPersonByName('fayan');
    assert.ok(person);
    const work = { actor: systemActor('admin'), now: new Date(), newId: randomId };
    const scope = 'fj/wc/gh/gy';
    await revokeRole(work, { personId: person.id, role: 'SPOKESPERSON', scope });
    await page.reload();
    // Rights that change end the sessions; signed in anew, the page knows the roles that are left.
    await heading(page, '网上枫桥').waitFor();
    await page.getByRole('link', { name: '登录' }).click();
    await signInBy(page, 'fayan', password);
    await sees(page, '您写的');
    assert.equal(await page.getByText('您的工作台').count(), 0);
  });
});
