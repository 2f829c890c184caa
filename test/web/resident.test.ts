import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomId } from '../../src/kernel/id.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { openSession } from '../../src/modules/identity/openSession.ts';
import { heading, holds, noOf, openSheet, sees, write } from './acts.ts';
import { desktop, findSerious, phone, settled, useStage } from './browser.ts';
import { workAs } from './desk/team.ts';

describe('A resident at the page', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('finds what the neighbours wrote, and what they wrote themselves, by words and by day, also after a reload', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await sees(page, /^(共 \d+ 条|\d+ 条以上)$/u);
    const search = page.getByRole('searchbox');
    await search.fill('滴水');
    await page.keyboard.press('Enter');
    await sees(page, /^共 \d 条$/u);
    const rows = page.locator('.row[data-row]');
    const found = await rows.allInnerTexts();
    assert.ok(found.length > 0 && found.every((text) => text.includes('滴水')), found.join('|'));
    await page.reload();
    await sees(page, `共 ${String(found.length)} 条`);
    assert.equal(await search.inputValue(), '滴水');
    await page.getByRole('link', { name: '我写的' }).click();
    assert.match(decodeURIComponent(page.url()), /q=滴水/u);
    await page.getByRole('heading', { level: 2, name: '我写的' }).waitFor();
    await rows.first().waitFor();
    await sees(page, /^共 \d+ 条$/u);
    const own = await rows.allInnerTexts();
    assert.ok(own.length > 0 && own.every((text) => text.includes('滴水')), own.join('|'));
    await page.getByRole('link', { name: '大家写的' }).click();
    await page.getByText('按时间').click();
    await page.getByLabel('到哪天为止').fill('2020-01-01');
    await sees(page, '没有符合条件的内容。');
    assert.deepEqual(await findSerious(page), []);
  });

  it('writes, finds it in the feed, edits it with both wordings kept, and withdraws it after a question', async () => {
    const page = await stage.open('/feed', phone, 'zhoulan');
    await openSheet(page);
    await page.getByRole('button', { name: '发布' }).click();
    await sees(page, '请写下发生了什么。');
    await write(page, '三号楼路灯坏了', '三号楼前的路灯坏了两天。');
    const no = await noOf(page);
    await page.getByRole('link', { name: new RegExp(`编号 ${no}`, 'u') }).click();
    await heading(page, '三号楼路灯坏了').waitFor();
    await page.getByRole('button', { name: '修改' }).click();
    await page.getByLabel('发生了什么').fill('三号楼前的路灯坏了三天。');
    await page.getByRole('button', { name: '保存修改' }).click();
    await sees(page, '已保存为第 2 版。');
    await page.getByText('修改记录（2 版）').click();
    await sees(page, '三号楼前的路灯坏了两天。');
    await page.getByRole('button', { name: '撤回' }).click();
    const question = page.getByRole('dialog', { name: '撤回这条内容吗' });
    await question.getByRole('button', { name: '先不' }).click();
    await page.getByRole('button', { name: '撤回' }).click();
    await question.getByRole('button', { name: '撤回' }).click();
    await sees(page, /您已撤回这条内容/u);
    await sees(page, '三号楼前的路灯坏了三天。');
    await page.goto(`${stage.url()}/feed`);
    await sees(page, '楼上漏水，找了三次都不修');
    assert.equal(await page.getByText('三号楼路灯坏了').count(), 0, 'out of the feed');
    await page.goto(`${stage.url()}/feed?of=me`);
    const own = page.getByRole('link', { name: new RegExp(`编号 ${no}`, 'u') });
    assert.match(await own.innerText(), /三号楼前的路灯坏了三天。\s*已撤回/u);
  });

  it('sees on a phone what publishing led to, without scrolling', async () => {
    const page = await stage.open('/feed?write', phone, 'zhoulan');
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await write(page, '', '二号楼前的长椅断了一条腿。');
    const note = page.getByRole('status').filter({ hasText: '已发布，编号' });
    await note.waitFor();
    await holds(
      page,
      `(() => {
      const note = [...document.querySelectorAll('.note')].find((one) => one.textContent.includes('已发布'));
      const tabs = document.querySelector('.tabs').getBoundingClientRect();
      const { top, bottom } = note.getBoundingClientRect();
      return top >= 0 && bottom <= tabs.top;
    })()`,
    );
  });

  it('prints the words alone: no bars, no buttons, no forms', async () => {
    for (const path of ['/', '/feed', '/posts/2026-1', '/me/credit']) {
      const page = await stage.open(path, phone, 'zhoulan');
      await settled(page);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('heading', { level: 1 }).isVisible(), true, path);
      const bars = page.locator('.tabs, .skip, main form, main .acts, main button.button');
      for (const bar of await bars.all()) assert.equal(await bar.isVisible(), false, path);
      await page.context().close();
    }
  });

  it('comments below a message of a neighbour, who may not be edited', async () => {
    const page = await stage.open('/posts/2026-1', phone, 'luozhi');
    const no = new URL(page.url()).pathname;
    if ((await page.getByText('没有找到编号').count()) > 0) await page.goto(`${stage.url()}/feed`);
    await page.getByLabel('写评论').fill('我也可以作证。');
    await page.getByRole('button', { name: '发表' }).click();
    await page.getByRole('listitem').filter({ hasText: '我也可以作证。' }).waitFor();
    assert.equal(await page.getByLabel('写评论').inputValue(), '', `cleared on ${no}`);
    assert.equal(await page.getByRole('button', { name: '修改' }).count(), 0);
  });

  it('takes a comment back: its place stays, its words are left to its author', async () => {
    const { no } = await publishPost(await workAs('zhoulan'), {
      ...{ key: randomId(), title: '', body: '谁家的猫在楼顶叫。' },
    });
    const page = await stage.open(`/posts/${no}`, phone, 'luozhi');
    await page.getByLabel('写评论').fill('肯定是三楼那家。');
    await page.getByRole('button', { name: '发表' }).click();
    const comment = page.getByRole('listitem').filter({ hasText: '肯定是三楼那家。' });
    await comment.getByRole('button', { name: '撤回' }).click();
    const question = page.getByRole('dialog', { name: '撤回这条评论吗' });
    await question.getByRole('button', { name: '撤回' }).click();
    await comment.getByText('已撤回', { exact: true }).waitFor();
    assert.equal(await comment.getByRole('button').count(), 0);
    const neighbour = await stage.open(`/posts/${no}`, phone, 'zhoulan');
    await sees(neighbour, '这条评论已由作者撤回。');
    assert.equal(await neighbour.getByText('肯定是三楼那家。').count(), 0);
  });

  it('reads the times of Beijing by the server’s clock, on a device that is slow and far away', async () => {
    const page = await stage.open('/favicon.ico', phone, 'zhoulan');
    await page.clock.setSystemTime(new Date(Date.now() - 3 * 3_600_000));
    await page.goto(`${stage.url()}/feed`);
    await write(page, '', '刚刚写下的一句。');
    const row = page.getByRole('link', { name: /刚刚写下的一句/u });
    await row.getByText(/此刻|1分钟前/u).waitFor();
    assert.equal(await page.getByText(/小时后/u).count(), 0);
  });

  it('changes language and size of text, and both stay', async () => {
    const page = await stage.open('/me', phone, 'zhoulan');
    await page.getByRole('button', { name: 'English' }).click();
    await heading(page, 'Mine').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.getByRole('button', { name: 'Use large text' }).click();
    await page.reload();
    await heading(page, 'Mine').waitFor();
    assert.match((await page.locator('html').getAttribute('class')) ?? '', /large/u);
    const size = await page.evaluate<string>('getComputedStyle(document.body).fontSize');
    assert.equal(size, '20px');
  });

  it('works the list by keys, and ? shows them', async () => {
    const page = await stage.open('/feed', desktop, 'zhoulan');
    await sees(page, '楼上漏水，找了三次都不修');
    await page.locator('main').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const focused = page.locator('[data-row]:focus');
    const first = page.locator('[data-row]').first();
    assert.equal(await focused.getAttribute('href'), await first.getAttribute('href'));
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘操作' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '评论' }).waitFor();
  });

  it('finds the way out above the devices, of which the newest five stand there first', async () => {
    const person = await findPersonByName('qiaoyun');
    assert.ok(person !== null);
    const browser = {
      userAgent: 'Firefox',
      address: '::1',
      deviceToken: undefined,
      sessionId: undefined,
    };
    for (let at = 0; at < 6; at += 1) await openSession(await workAs('qiaoyun'), person, browser);
    const page = await stage.open('/me', phone, 'qiaoyun');
    const out = await page.getByRole('button', { name: '退出登录' }).boundingBox();
    const devices = page.getByRole('listitem').filter({ hasText: '最近使用' });
    const first = await devices.first().boundingBox();
    assert.ok(out !== null && first !== null && out.y < first.y);
    assert.equal(await devices.count(), 5);
    await page.getByRole('button', { name: '显示全部 7 条' }).click();
    assert.equal(await devices.count(), 7);
  });

  it('leaves every device at once, and stands before the open page', async () => {
    const page = await stage.open('/me', phone, 'zhoulan');
    const other = await stage.open('/me', phone, 'zhoulan');
    await heading(other, '我的').waitFor();
    await page.getByRole('button', { name: '在所有设备上退出' }).click();
    await page.getByRole('button', { name: '全部退出' }).click();
    await heading(page, '网上枫桥').waitFor();
    await other.getByRole('link', { name: '发声' }).click();
    await heading(other, '登录').waitFor();
  });

  it('goes out to the open page also when something else was asked at that moment and is refused', async () => {
    const page = await stage.open('/favicon.ico', phone, 'qiaoyun');
    const [bell, end] = [new EventEmitter(), new EventEmitter()];
    const [isAsked, isRefused] = [once(bell, 'asked'), once(bell, 'refused')];
    const hasEnded = once(end, 'ended');
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      const isBell = body.includes('"UnreadNotices"');
      if (isBell) {
        bell.emit('asked');
        await hasEnded;
      }
      const answer = await route.fetch();
      if (body.includes('"SignOutEverywhere"')) {
        end.emit('ended');
        await isRefused;
        // Time enough for a page that takes the refusal for an end to ask who is there.
        await sleep(700);
      }
      await route.fulfill({ response: answer });
      if (isBell) bell.emit('refused');
    });
    await page.goto(`${stage.url()}/me`);
    await isAsked;
    const stops: string[] = [];
    page.on('framenavigated', (frame) => stops.push(new URL(frame.url()).pathname));
    await page.getByRole('button', { name: '在所有设备上退出' }).click();
    await page.getByRole('button', { name: '全部退出' }).click();
    await heading(page, '网上枫桥').waitFor();
    assert.deepEqual(stops, ['/'], 'not by way of the sign-in');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('names its operations instead of sending their text', async () => {
    const page = await stage.open('/rules', phone, 'zhoulan');
    const sent: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) sent.push(request.postDataJSON());
    });
    await page.getByRole('link', { name: '发声', exact: true }).click();
    await sees(page, '楼上漏水，找了三次都不修');
    await write(page, '', '一句按名字发出的话。');
    await page.getByRole('link', { name: /一句按名字发出的话/u }).waitFor();
    assert.ok(sent.length >= 2);
    for (const body of sent) assert.ok(!Object.hasOwn(Object(body) as object, 'query'));
  });

  it('is heard by a server of another version too, which does not know the names', async () => {
    const page = await stage.open('/rules', phone, 'zhoulan');
    await sees(page, '编号与版本');
    await page.route('**/graphql', (route) =>
      route.continue({ postData: (route.request().postData() ?? '').replace('sha256:', 'other:') }),
    );
    await page.getByRole('link', { name: '发声', exact: true }).click();
    await sees(page, '楼上漏水，找了三次都不修');
    await write(page, '', '一句按原文发出的话。');
    await page.getByRole('link', { name: /一句按原文发出的话/u }).waitFor();
  });
});
