import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { randomId } from '../../src/kernel/id.ts';
import { lookUpAccount } from '../../src/modules/ledger/lookUpAccount.ts';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { removeSessionsOf } from '../../src/modules/identity/session.store.ts';
import { countNotices } from '../../src/modules/notices/notice.store.ts';
import { relayAll } from '../support/events.ts';
import { heading, sees } from './acts.ts';
import { desktop, phone, settled, useStage } from './browser.ts';
import { raise, workAs } from './desk/team.ts';

/** Waits until a page's stream has begun. */
const listens = async (page: Page) => {
  await page.waitForResponse(
    (response) => response.headers()['content-type']?.startsWith('text/event-stream') === true,
  );
};

const row = (page: Page, title: string) =>
  page.getByRole('list', { name: /^待处理的内容/u }).getByRole('button', { name: title });

const idOf = async (userName: string) => (await findPersonByName(userName))?.id ?? '';

describe('The page, told of what changes', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('says on the item in hand that a colleague was faster, moves nothing, and reads it anew when asked', async () => {
    await raise('zhoulan', '谁先处理', '楼上又吵架。');
    await raise('zhoulan', '另外一条', '又吵架了。');
    const slower = await stage.open('/desk', desktop, 'fayan');
    await row(slower, '谁先处理').click();
    const faster = await stage.open('/desk', desktop, 'shifayan');
    await listens(faster);
    await row(faster, '谁先处理').click();
    const before = await slower.locator('.list-count').innerText();
    await slower.getByText('写一句备注').click();
    const note = slower.getByLabel('备注（可以不填）');
    await note.fill('写到一半');
    const place = await note.boundingBox();
    await faster.getByRole('button', { name: '确认是', exact: true }).click();
    await sees(faster, '已确认是矛盾纠纷');
    await relayAll();
    await sees(slower, '这一条刚由同事（社区网络发言人）处理：已确认。');
    assert.equal(await note.inputValue(), '写到一半');
    assert.deepEqual(await note.boundingBox(), place, 'nothing moves under the hand');
    const after = await slower.locator('.list-count').innerText();
    const numberIn = (text: string) => Number(/\d+/u.exec(text)?.[0]);
    assert.equal(numberIn(after), numberIn(before) - 1, 'the number that waits');
    assert.equal(await faster.getByText('这一条刚由同事').count(), 0, 'not to who did it');
    await slower.getByRole('button', { name: '读取最新情况' }).click();
    await sees(slower, '已确认是矛盾纠纷');
    assert.equal(await slower.getByText('这一条刚由同事').count(), 0);
  });

  it('says that something new has come in, and leaves the list as it is', async () => {
    const page = await stage.open('/desk', desktop, 'fayan');
    await listens(page);
    const rows = await page.locator('.flag-row .row-title').allTextContents();
    await raise('zhoulan', '刚刚发的', '刚刚吵架了。');
    await relayAll();
    await sees(page, '有 1 条新的，点此载入');
    assert.deepEqual(await page.locator('.flag-row .row-title').allTextContents(), rows);
  });

  it('counts at the bell what the person is told while they look', async () => {
    const page = await stage.open('/', phone, 'qiaoyun');
    await listens(page);
    await settled(page);
    const personId = await idOf('qiaoyun');
    const { number } = await countNotices({ personId, unreadOnly: true });
    await lookUpAccount(await workAs('xinyong', 'CREDIT_OFFICER'), {
      ...{ key: randomId(), userName: 'qiaoyun', purpose: '核对志愿时长' },
    });
    await relayAll();
    await page.getByRole('link', { name: `消息，${String(number + 1)} 条未读` }).waitFor();
  });

  it('learns by itself that the session was ended elsewhere', async () => {
    const page = await stage.open('/me', desktop, 'tangmei');
    await listens(page);
    await removeSessionsOf(await idOf('tangmei'));
    await heading(page, '登录').waitFor();
  });

  it('holds one stream for all tabs of a browser, and tells them all', async () => {
    const first = await stage.open('/', desktop, 'zhoulan');
    await listens(first);
    let streams = 0;
    const second = await stage.beside(first, '/feed');
    second.on('request', (request) => {
      if (request.headers()['accept'] === 'text/event-stream') streams += 1;
    });
    await settled(second);
    const { number } = await countNotices({ personId: await idOf('zhoulan'), unreadOnly: true });
    await lookUpAccount(await workAs('xinyong', 'CREDIT_OFFICER'), {
      ...{ key: randomId(), userName: 'zhoulan', purpose: '核对志愿时长' },
    });
    // The later tab has its own line ready by then.
    await second.waitForFunction(() =>
      navigator.locks.query().then(({ pending }) => pending?.length === 1),
    );
    await relayAll();
    for (const page of [first, second])
      await page.getByRole('link', { name: `消息，${String(number + 1)} 条未读` }).waitFor();
    assert.equal(streams, 0);
  });
});
