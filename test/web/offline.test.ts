import assert from 'node:assert/strict';
import type { Route } from 'playwright-core';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { heading, holds, openSheet, sees, signInBy, write } from './acts.ts';
import { password, phone, useStage } from './browser.ts';

const isPublish = (route: Route): boolean =>
  (route.request().postDataJSON() as { operationName?: string }).operationName === 'PublishPost';

describe('Nothing typed at the page is lost', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('finds a draft again after the page was closed', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await openSheet(page);
    await page.getByLabel('发生了什么').fill('写到一半的话');
    await sees(page, '草稿已保存在本机');
    await page.goto(`${stage.url()}/rules`);
    await page.goto(`${stage.url()}/feed`);
    await heading(page, '发声').waitFor();
    assert.equal(await page.getByLabel('发生了什么').inputValue(), '写到一半的话');
  });

  it('writes without a network: it waits on the device and arrives once', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await sees(page, '楼上漏水，找了三次都不修');
    await page.context().setOffline(true);
    await sees(page, /现在没有网络/u);
    await write(page, '', '没有网络时写的一句话。');
    await sees(page, '没有网络，内容已保存在本机，连上后自动发出。');
    await sees(page, '1 项内容尚未发出，已保存在本机');
    await page.context().setOffline(false);
    await sees(page, '已发送');
    await page.goto(`${stage.url()}/feed?of=me`);
    await page.getByRole('link', { name: /没有网络时写的一句话/u }).waitFor();
    assert.equal(await page.getByRole('link', { name: /没有网络时写的一句话/u }).count(), 1);
  });

  it('opens the page without a network, writes, and is heard when the network is back', async () => {
    const page = await stage.open('/feed', { ...phone, isKept: true }, 'zhoulan');
    await sees(page, '楼上漏水，找了三次都不修');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.context().setOffline(true);
    await page.reload();
    await heading(page, '发声').waitFor();
    await sees(page, /现在没有网络/u);
    await write(page, '', '在没有信号的楼道里写的。');
    await sees(page, '1 项内容尚未发出，已保存在本机');
    await page.context().setOffline(false);
    await sees(page, '已发送');
    await page.getByRole('link', { name: /在没有信号的楼道里写的/u }).waitFor();
  });

  it('lays a resident’s page on the device, a desk from when it was first opened', async () => {
    const page = await stage.open('/feed', { ...phone, isKept: true }, 'zhiyuan');
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    const kept = () =>
      page.evaluate<string[]>(
        'caches.keys().then((names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).then((all) => all.flat())',
      );
    const isOfDesks = (path: string) => /\/desk|echarts/u.test(path);
    const before = await kept();
    assert.ok(before.some((path) => path.includes('Record-')));
    assert.deepEqual(before.filter(isOfDesks), []);
    await page.goto(`${stage.url()}/report`);
    await heading(page, '上报').waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await heading(page, '上报').waitFor();
    await sees(page, /现在没有网络/u);
    assert.ok((await kept()).some(isOfDesks));
  });

  it('sends once what the server took but could not answer for', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await heading(page, '发声').waitFor();
    let isDeaf = true;
    let taken = 0;
    await page.route('**/graphql', async (route) => {
      if (!isPublish(route) || !isDeaf) return route.fallback();
      taken += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await write(page, '', '回音丢了的一句话。');
    await sees(page, '1 项内容尚未发出，已保存在本机');
    isDeaf = false;
    await page.reload();
    await sees(page, '已发送');
    assert.ok(taken > 0, 'the server had taken it already');
    await page.goto(`${stage.url()}/feed?of=me`);
    await page.getByRole('link', { name: /回音丢了的一句话/u }).waitFor();
    assert.equal(await page.getByRole('link', { name: /回音丢了的一句话/u }).count(), 1);
  });

  it('says that the system does not answer, where it is there and refuses for now', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await heading(page, '发声').waitFor();
    await page.route('**/graphql', (route) =>
      isPublish(route) ? route.fulfill({ status: 503, body: '' }) : route.fallback(),
    );
    await write(page, '电梯又停了', '系统忙时写的一句话。');
    await sees(page, '系统没有答复，内容已保存在本机，稍后自动再发。');
    const line = page.getByRole('complementary', { name: '发送情况' });
    await line.getByText(/系统没有答复，稍后自动再发/u).waitFor();
    await line.getByText('电梯又停了').waitFor();
    await page.unroute('**/graphql');
    await page.reload();
    await sees(page, '已发送');
  });

  it('waits as long as it is asked to where there was too much at once, and then goes out by itself', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await heading(page, '发声').waitFor();
    const sentAt: number[] = [];
    await page.route('**/graphql', (route) => {
      if (!isPublish(route)) return route.fallback();
      sentAt.push(Date.now());
      if (sentAt.length > 1) return route.fallback();
      return route.fulfill({ status: 429, headers: { 'retry-after': '3' }, body: '' });
    });
    await write(page, '', '发得太多时写的一句话。');
    await sees(page, '现在发得太多，内容已保存在本机，约 1 分钟后自动再发。');
    await sees(page, '已发送');
    await page.getByRole('link', { name: /发得太多时写的一句话/u }).waitFor();
    const [first = 0, second = 0] = sentAt;
    assert.ok(second - first >= 3_000, 'not before it was asked to');
    assert.equal(sentAt.length, 2);
  });

  it('goes out although the device’s clock was set back by hours while it waited', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await heading(page, '发声').waitFor();
    let isRefused = true;
    await page.route('**/graphql', (route) =>
      isPublish(route) && isRefused
        ? route.fulfill({ status: 429, headers: { 'retry-after': '2' }, body: '' })
        : route.fallback(),
    );
    await write(page, '', '拨钟以前写的一句话。');
    await sees(page, '现在发得太多，内容已保存在本机，约 1 分钟后自动再发。');
    isRefused = false;
    await page.evaluate('{ const now = Date.now; Date.now = () => now() - 7_200_000; }');
    await sees(page, '已发送');
    await page.getByRole('link', { name: /拨钟以前写的一句话/u }).waitFor();
  });

  it('lies on the device sealed, and is opened for its writer alone', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await openSheet(page);
    await page.getByLabel('发生了什么').fill('只给自己看的草稿');
    await sees(page, '草稿已保存在本机');
    const places = () => page.evaluate<Record<string, string>>('({ ...localStorage })');
    const sealed = Object.entries(await places()).filter(([name]) => name.includes(':unsent:'));
    assert.equal(sealed.length, 1);
    assert.ok(!JSON.stringify(await places()).includes('草稿'));
    const other = await stage.open('/favicon.ico', phone, 'qiaoyun');
    await other.evaluate((found) => {
      for (const [name, text] of found) localStorage.setItem(name, text);
    }, sealed);
    await other.goto(`${stage.url()}/feed`);
    await openSheet(other);
    assert.equal(await other.getByLabel('发生了什么').inputValue(), '');
  });

  it('is asked about at sign-out: kept sealed, or taken from the device', async () => {
    const kept = () => page.evaluate<string>("Object.keys(localStorage).join(' ')");
    const page = await stage.open('/feed', phone, 'zhoulan');
    await openSheet(page);
    await page.getByLabel('发生了什么').fill('走之前没有写完的话');
    await sees(page, '草稿已保存在本机');
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    const question = page.getByRole('dialog', { name: '退出登录吗' });
    await question.getByText('本机上还有您没有发出的文字。').waitFor();
    await question.getByRole('button', { name: '退出登录' }).click();
    await heading(page, '网上枫桥').waitFor();
    assert.match(await kept(), /:unsent:/u);
    await page.goto(`${stage.url()}/sign-in?next=/me`);
    await signInBy(page, 'zhoulan', password);
    await page.getByRole('button', { name: '退出登录' }).click();
    await question.getByLabel('这些文字不要了，退出时从本机删除').check();
    await question.getByRole('button', { name: '退出登录' }).click();
    await heading(page, '网上枫桥').waitFor();
    assert.doesNotMatch(await kept(), /:unsent:/u);
  });

  it('is taken over, and sealed, where an earlier page had laid it down in clear', async () => {
    const page = await stage.open('/me', phone, 'zhoulan');
    await heading(page, '我的').waitFor();
    const { id } = (await findPersonByName('zhoulan')) ?? {};
    await page.evaluate(
      (name) => {
        localStorage.setItem(name, JSON.stringify({ title: '', body: '从前没有加密的话' }));
      },
      `fengqiao:draft:${String(id)}:post`,
    );
    await page.goto(`${stage.url()}/feed`);
    await openSheet(page);
    await holds(page, "document.querySelector('textarea')?.value === '从前没有加密的话'");
    const all = await page.evaluate<string>('JSON.stringify(localStorage)');
    assert.ok(!all.includes('从前没有加密的话') && !all.includes('fengqiao:draft:'));
  });

  it('names what waits by its words, a report too', async () => {
    const page = await stage.open('/report', phone, 'zhiyuan');
    await heading(page, '上报').waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('噪声').check();
    await page.getByLabel('地点').fill('三号楼二单元');
    await page.getByLabel('看到了什么').fill('半夜还在装修。');
    await page.getByRole('button', { name: '上报' }).click();
    const line = page.getByRole('complementary', { name: '发送情况' });
    await line.getByText('半夜还在装修。').waitFor();
    assert.equal(await line.getByText('NOISE').count(), 0);
  });

  it('takes back what waits, and finds the words in their form', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await heading(page, '发声').waitFor();
    await page.context().setOffline(true);
    await write(page, '先不发', '再想一想。');
    await page.getByRole('button', { name: '取回修改' }).click();
    assert.equal(await page.getByLabel('发生了什么').inputValue(), '再想一想。');
    assert.equal(await page.getByLabel('标题（可不填）').inputValue(), '先不发');
    await page.context().setOffline(false);
    await page.goto(`${stage.url()}/feed?of=me`);
    await heading(page, '发声').waitFor();
    assert.equal(await page.getByRole('link', { name: /再想一想/u }).count(), 0);
  });

  it('says so when what waited is not accepted, and gives the words back', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await heading(page, '发声').waitFor();
    await page.context().setOffline(true);
    await write(page, '', '等到网络却不被接受的话。');
    await sees(page, '1 项内容尚未发出，已保存在本机');
    await page.route('**/graphql', (route) =>
      isPublish(route)
        ? route.fulfill({
            contentType: 'application/json',
            body: JSON.stringify({
              errors: [{ message: 'no', path: ['publishPost'], extensions: { code: 'FORBIDDEN' } }],
            }),
          })
        : route.fallback(),
    );
    await page.context().setOffline(false);
    await sees(page, /未被接受，请取回修改后再发/u);
    await page.getByRole('button', { name: '取回修改' }).click();
    assert.equal(await page.getByLabel('发生了什么').inputValue(), '等到网络却不被接受的话。');
    assert.equal(await page.getByText(/尚未发出/u).count(), 0);
  });

  it('keeps what is typed when the session has ended, signs in again and goes on', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await openSheet(page);
    await page.getByLabel('发生了什么').fill('还没有说完的话');
    await page.context().clearCookies();
    await page.getByRole('button', { name: '发布' }).click();
    await heading(page, '登录').waitFor();
    await sees(page, '登录已过期，您写的文字已加密保存在本机，登录后继续。');
    await signInBy(page, 'zhoulan', password);
    await heading(page, '发声').waitFor();
    assert.equal(await page.getByLabel('发生了什么').inputValue(), '还没有说完的话');
  });

  it('keeps the ways on where a part of the page does not load', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await heading(page, '发声').waitFor();
    await page.route('**/assets/Mine-*.js', (route) => route.abort());
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await heading(page, '这一页没能打开').waitFor();
    await page.getByRole('link', { name: '今天', exact: true }).click();
    await heading(page, '今天').waitFor();
    for (const line of stage.complaints()) assert.match(line, /dynamically imported module/u);
  });

  it('says in words what cannot be reached, and reads on after a retry', async () => {
    const page = await stage.open('/rules', phone, 'zhoulan');
    const mine = page.getByRole('link', { name: '我的', exact: true });
    await sees(page, '编号与版本');
    await page.route('**/graphql', (route) => route.abort('connectionrefused'));
    await mine.click();
    await heading(page, '我的').waitFor();
    await sees(page, '没有连上系统。');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '重试' }).click();
    await sees(page, '枫江市 望春区 桂花街道 桂园社区 桂园第一网格');
  });
});
