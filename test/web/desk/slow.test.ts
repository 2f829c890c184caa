import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import type { Page } from 'playwright-core';
import { randomId } from '../../../src/kernel/id.ts';
import { findContacts } from '../../../src/modules/community/areaContact.store.ts';
import { setAreaContact } from '../../../src/modules/community/setAreaContact.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { flagIdOf } from '../../../src/modules/triage/conflictFlag.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { raiseConflictFlag } from '../../../src/modules/triage/raiseConflictFlag.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { flagOf, press, raise, sees, sheet, withSides, workAs } from './team.ts';

/** Holds back the answer to the page's operation of a name, which the server has done, until it is let go. */
const holdBack = async (page: Page, operation: string) => {
  const gate = new EventEmitter();
  const held = once(gate, 'open');
  await page.route('**/graphql', async (route) => {
    if (!(route.request().postData() ?? '').includes(`"${operation}"`)) {
      await route.fallback();
      return;
    }
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  return () => gate.emit('open');
};

describe('At a desk, when answers are slow or a colleague is faster', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  const isInHand = (page: Page, title: string) =>
    page.locator('.desk-item').getByRole('heading', { level: 2, name: title }).waitFor();

  const atQueue = async (title: string) => {
    const page = await stage.open('/desk', desktop, 'fayan');
    await page.locator('.flag-row').getByRole('button', { name: title }).click();
    await isInHand(page, title);
    return page;
  };

  it('the second half of a double press decides nothing that has become something else', async () => {
    const message = await raise('zhoulan', '又有新说法的吵架', '吵架');
    const page = await atQueue('又有新说法的吵架');
    const work = await workAs('shifayan', 'SPOKESPERSON');
    await raiseConflictFlag(work, { messageId: message.id, note: '居民又来过一次' });
    const confirm = page.locator('[data-confirm]');
    // Between the two presses no time passes, however slow the machine.
    await page.evaluate('performance.now = () => 1e9');
    await confirm.focus();
    await page.keyboard.press('Enter');
    await sees(page, /有了新的情况/u);
    await confirm.focus();
    await page.keyboard.press('Enter');
    await page.evaluate('performance.now = () => 1e9 + 1000');
    await sees(page, '居民又来过一次');
    assert.equal((await flagOf(message)).state, 'OPEN');
    await page.keyboard.press('Enter');
    await sees(page, '已确认“又有新说法的吵架”。');
    assert.equal((await flagOf(message)).state, 'CONFIRMED');
  });

  it('whoever went on in the queue is not called back by the answer, and loses nothing begun', async () => {
    await raise('zhoulan', '答复很慢的吵架', '吵架，吵架');
    const next = await raise('zhoulan', '接着读的吵架', '吵架，吵架');
    const page = await atQueue('答复很慢的吵架');
    const letGo = await holdBack(page, 'ConfirmConflictFlag');
    await page.locator('[data-confirm]').click();
    await page.locator('.flag-row').getByRole('button', { name: '接着读的吵架' }).click();
    await isInHand(page, '接着读的吵架');
    await press(page, '不是，排除');
    await page.getByLabel('重复', { exact: true }).check();
    letGo();
    await sees(page, '已确认“答复很慢的吵架”。');
    await isInHand(page, '接着读的吵架');
    assert.ok(await page.getByLabel('重复', { exact: true }).isChecked());
    assert.equal((await flagOf(next)).state, 'OPEN');
  });

  it('what a colleague has dismissed meanwhile is raised only by who has read that', async () => {
    const message = await publishPost(await workAs('zhoulan'), {
      key: randomId(),
      title: '车棚的钥匙',
      body: '车棚的钥匙又不见了。',
    });
    const page = await stage.open(`/posts/${message.no}#raise`, desktop, 'fayan');
    await page.getByLabel('为什么').fill('两家为钥匙争执多次');
    const work = await workAs('shifayan', 'SPOKESPERSON');
    await raiseConflictFlag(work, { messageId: message.id, note: '看看' });
    const asked = { id: flagIdOf(message.id), version: 1, note: '' };
    await dismissConflictFlag(work, { ...asked, reason: 'DUPLICATE' });
    await press(page, '提出');
    await sees(page, /同事已经排除了这条内容。您写的仍在这里/u);
    await sees(page, /^已排除/u);
    assert.equal((await flagOf(message)).state, 'DISMISSED');
    assert.equal(await page.getByLabel('为什么').inputValue(), '两家为钥匙争执多次');
    await page.evaluate('performance.now = () => 1e9');
    await press(page, '提出');
    await sees(page, /已在待确认中 · 沈晴提出/u);
    assert.equal((await flagOf(message)).state, 'OPEN');
  });

  it('the way back from a decision stands in sight on a phone, below a long text', async () => {
    const long = '楼上又吵架，一夜没有睡。'.repeat(200);
    const message = await raise('zhoulan', '手机上排除的吵架', long);
    const { id } = await flagOf(message);
    const page = await stage.open(`/desk?state=OPEN&flag=${id}`, phone, 'fayan');
    await press(page, '不是，排除');
    await page.getByLabel('重复', { exact: true }).check();
    await press(page, '排除');
    await sees(page, '已排除“手机上排除的吵架”。10 分钟内可以撤回。');
    const undo = page.getByRole('button', { name: '撤回排除' });
    assert.equal(await undo.count(), 1);
    await page.locator('#decided:focus').waitFor();
    const box = await undo.boundingBox();
    assert.ok(box !== null && box.y > 0 && box.y + box.height < phone.height, JSON.stringify(box));
    await undo.click();
    await page.locator('[data-confirm]').waitFor();
    assert.equal((await flagOf(message)).state, 'OPEN');
  });

  it('what two administrators write about an office is read before it is written over', async () => {
    const page = await stage.open('/admin?do=contact', desktop, 'admin');
    const form = page.getByRole('form', { name: '办事窗口的联系方式' });
    for (const [label, text] of [
      ['名称', '甲写的服务站'],
      ['地址', '桂花街 1 号'],
      ['电话', '000-5550 0107'],
      ['办公时间', '每天'],
    ] as const)
      await form.getByLabel(label, { exact: true }).fill(text);
    const work = await workAs('admin', 'ADMIN');
    const hers = { name: '乙写的服务站', address: '柳岸街 6 号', phone: '000-5550 0106' };
    const version = (await findContacts(['fj']))[0]?.version ?? 0;
    await setAreaContact(
      { ...work, actor: { ...work.actor, scope: 'fj' } },
      { area: 'fj', version, hours: '周一至周五', ...hers },
    );
    await form.locator('[type=submit]').click();
    await sees(page, /同事刚/u);
    await page.reload();
    await sees(page, /修改记录/u);
    const name = form.getByLabel('名称', { exact: true });
    assert.equal(await name.inputValue(), '甲写的服务站', 'kept on the device, as was said');
  });

  it('an answer closes the sheet that it came from, and no other', async () => {
    const { id, no } = await withSides('答复很慢的案件', 'hejun', '楼下');
    const page = await stage.open(`/cases/${no}`, desktop, 'tiaojie');
    const letGo = await holdBack(page, 'RetitleCase');
    await press(page, '修改案由');
    await sheet(page, '修改案由').getByRole('textbox').fill('晒被子的事');
    await sheet(page, '修改案由').getByRole('button', { name: '修改案由' }).click();
    await page.keyboard.press('Escape');
    await press(page, '结案');
    await sheet(page, '结案').getByLabel('其他', { exact: true }).check();
    letGo();
    await page.getByRole('heading', { level: 1, name: '晒被子的事' }).waitFor();
    assert.ok(await sheet(page, '结案').getByLabel('其他', { exact: true }).isChecked());
    assert.equal((await findCase(id))?.state, 'REGISTERED');
  });

  it('a side found for other words cannot be chosen, and adding one looks nobody up again', async () => {
    const { id, no } = await withSides('找人很慢的案件', 'hejun', '楼下');
    const page = await stage.open(`/cases/${no}`, desktop, 'tiaojie');
    await press(page, '添加当事方');
    const form = sheet(page, '添加当事方');
    await form.getByLabel('按姓名或企业查找').check();
    const name = form.getByRole('textbox');
    await name.fill('沈晴');
    const found = form.getByRole('radio', { name: /^沈晴/u });
    await found.check();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    await name.fill('沈晴天');
    assert.equal(await found.count(), 0, 'not while other words stand there');
    await form.getByRole('button', { name: '添加当事方' }).click();
    await form.getByText('请选择一项。').waitFor();
    await name.fill('沈晴');
    await found.check();
    asked.length = 0;
    await form.getByRole('button', { name: '添加当事方' }).click();
    await sees(page, '已添加当事方，等待答复。');
    assert.ok((await findCase(id))?.parties.some((party) => party.name === '沈晴'));
    assert.deepEqual(
      asked.filter((body) => body.includes('"PartiesLike"')),
      [],
    );
  });
});
