import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { randomId } from '../../../src/kernel/id.ts';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { flagOf, raise, sees, workAs } from './team.ts';

const currentItem = (page: Page) => page.locator('.desk-item');

const isCurrent = (page: Page, title: string) =>
  currentItem(page).getByRole('heading', { level: 2, name: title }).waitFor();

// As long as a person looks before pressing once more: what comes at once is taken for the second half of a double press.
const reads = () => sleep(700);

const row = (page: Page, title: string) =>
  page.getByRole('list', { name: /^待处理的内容/u }).getByRole('button', { name: title });

describe('A spokesperson at the queue', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  const atQueue = (title: string, sight = desktop) =>
    stage.open('/desk', sight, 'fayan').then(async (page) => {
      await row(page, title).click();
      await isCurrent(page, title);
      return page;
    });

  it('reads in the text itself why the machine raised it: sign, direction in words, and weights', async () => {
    await raise('zhoulan', '天天吵架', '楼上又吵架，谢谢大家来劝。');
    const page = await atQueue('吵架');
    const towards = await currentItem(page).locator('.pull-towards').allInnerTexts();
    const away = await currentItem(page).locator('.pull-away').allInnerTexts();
    assert.deepEqual(
      towards.map((text) => text.replaceAll(/\s/gu, '')),
      ['吵架+', '更像纠纷：吵架+'],
    );
    assert.deepEqual(
      away.map((text) => text.replaceAll(/\s/gu, '')),
      ['更不像纠纷：谢谢−'],
    );
    const cells = await currentItem(page).locator('tbody tr').allInnerTexts();
    assert.deepEqual(
      cells.map((text) => text.split(/\s+/u)),
      [
        ['吵架', '更像纠纷', '+2.50'],
        ['谢谢', '更不像纠纷', '−0.50'],
      ],
    );
    await sees(page, '比较像矛盾纠纷');
    await sees(page, '（把握 79%）');
    await sees(page, /由模型 desk-1 判断第 1 版文字/u);
    await currentItem(page).getByText('邻里', { exact: true }).waitFor();
    assert.equal(await page.getByText('机器只提建议，由您判断').count(), 1, 'said once');
  });

  it('is told since when something waits for the machine, while it lags, and no longer', async () => {
    const work = await workAs('zhoulan');
    const now = new Date(Date.now() - 300_000);
    await publishPost({ ...work, now }, { key: randomId(), title: '', body: '这一条还没有读。' });
    const page = await stage.open('/desk', phone, 'fayan');
    await sees(page, /^机器读得慢了：从 \d{4}年.+ 起写的内容还没有全部读完，读完后会补到这里。$/u);
    await raise('zhoulan', '读完了', '大家不要吵架。');
    await page.reload();
    await row(page, '读完了').waitFor();
    assert.equal(await page.getByText('机器读得慢了').count(), 0);
  });

  it('reads what was written in its order, whatever sign that turns the reading stands in it', async () => {
    const turned = '\u202E';
    await raise('zhoulan', `天天${turned}吵架`, `楼上${turned}又吵架。`);
    const page = await atQueue('天天\uFFFD');
    await sees(page, '楼上\uFFFD又');
    assert.ok(!(await page.locator('body').innerText()).includes(turned));
  });

  it('finds the surest first, and a heated tone in words', async () => {
    await raise('zhoulan', '吵架一次', '吵架');
    await raise('zhoulan', '吵架很多次', '吵架，吵架，吵架');
    const page = await stage.open('/desk', desktop, 'fayan');
    await row(page, '吵架一次').waitFor();
    const titles = await page.locator('.flag-row .row-title').allTextContents();
    assert.ok(titles.indexOf('吵架很多次') < titles.indexOf('吵架一次'), titles.join());
    assert.match(await row(page, '吵架很多次').innerText(), /语气激烈/u);
    assert.doesNotMatch(await row(page, '吵架一次').innerText(), /语气激烈/u);
  });

  it('finds a danger before what is surer, and reads which words put it there', async () => {
    await raise('zhoulan', '吵架没完', '吵架，吵架，吵架，吵架');
    await raise('zhoulan', '楼道冒烟吵架', '楼道里冒烟，有人吵架');
    const page = await atQueue('楼道冒烟吵架');
    const titles = await page.locator('.flag-row .row-title').allTextContents();
    assert.ok(titles.indexOf('楼道冒烟吵架') < titles.indexOf('吵架没完'), titles.join());
    assert.match(await row(page, '楼道冒烟吵架').innerText(), /危险：冒烟[^]*像矛盾 0\.\d\d/u);
    assert.doesNotMatch(await row(page, '吵架没完').innerText(), /危险/u);
    await sees(page, '着火（冒烟）');
  });

  it('decides by keys alone, which ? shows: j and k move, enter goes to the decision, enter confirms, enter opens the case', async () => {
    const message = await raise('zhoulan', '键盘上的吵架', '吵架，吵架，吵架，吵架');
    const page = await stage.open('/desk', desktop, 'fayan');
    await row(page, '键盘上的吵架').waitFor();
    await page.locator('main').focus();
    await page.keyboard.press('?');
    const table = page.getByRole('dialog', { name: '键盘操作' });
    await table.getByText('撤回刚才的判断').waitFor();
    assert.equal(await page.locator('dialog[open]').count(), 1, 'its own keys, in one table');
    await page.keyboard.press('Escape');
    await table.waitFor({ state: 'detached' });
    const titles = await page.locator('.flag-row .row-title').allTextContents();
    for (const _ of titles.slice(0, titles.indexOf('键盘上的吵架') + 1))
      await page.keyboard.press('j');
    await page.keyboard.press('k');
    await isCurrent(page, '键盘上的吵架');
    await page.keyboard.press('Enter');
    await page.locator('[data-confirm]:focus').waitFor();
    assert.equal((await flagOf(message)).state, 'OPEN', 'one enter decides nothing');
    await reads();
    await page.keyboard.press('Enter');
    await sees(page, '已确认是矛盾纠纷');
    assert.equal((await flagOf(message)).state, 'CONFIRMED');
    await page.keyboard.press('Enter');
    await page.locator('.decide [type=submit]:focus').waitFor();
    await reads();
    await page.keyboard.press('Enter');
    // Called by kind and place, not by the words of whoever wrote.
    await page.getByRole('heading', { level: 1, name: '邻里纠纷（桂园社区）' }).waitFor();
    assert.match(new URL(page.url()).pathname, /^\/cases\/\d{4}-\d+$/u);
    await sees(page, '等待调解员接手。');
  });

  it('dismisses with d and a reason, which stays in its place until one goes on, and takes it back with u', async () => {
    const message = await raise('zhoulan', '排除这条吵架', '吵架，吵架，吵架');
    const page = await atQueue('排除这条吵架');
    await page.keyboard.press('d');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await sees(page, '已排除“排除这条吵架”。10 分钟内可以撤回。');
    const [line] = (await flagOf(message)).history;
    assert.equal(line?.reason, 'DUPLICATE');
    assert.match(await row(page, '排除这条吵架').innerText(), /已排除/u);
    await page.locator('#decided:focus').waitFor();
    await page.keyboard.press('j');
    await row(page, '排除这条吵架').waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await row(page, '排除这条吵架').waitFor();
    await isCurrent(page, '排除这条吵架');
    const flag = await flagOf(message);
    assert.equal(flag.state, 'OPEN');
    assert.deepEqual(
      flag.history.map(({ act }) => act),
      ['DISMISSED', 'REOPENED'],
      'both acts stay',
    );
  });

  it('says why when the reason is "other", and no words are lost on the way', async () => {
    const message = await raise('zhoulan', '别的原因吵架', '吵架');
    const page = await atQueue('别的原因吵架');
    await page.getByRole('button', { name: '不是，排除' }).click();
    await page.getByRole('button', { name: '排除', exact: true }).click();
    await sees(page, '请选择一项。');
    await page.getByLabel('其他', { exact: true }).check();
    await page.getByRole('button', { name: '排除', exact: true }).click();
    await sees(page, '请填写这一项。');
    await page.locator('textarea:focus').fill('是小品排练');
    await page.reload();
    await page.getByRole('button', { name: '不是，排除' }).click();
    const note = page.getByLabel('写给作者：为什么排除');
    assert.equal(await note.inputValue(), '是小品排练');
    await page.getByRole('button', { name: '排除', exact: true }).click();
    await sees(page, '已排除“别的原因吵架”。10 分钟内可以撤回。');
    const [line] = (await flagOf(message)).history;
    assert.deepEqual([line?.reason, line?.told], ['OTHER', '是小品排练']);
  });

  it('goes to the neighbour when a colleague was faster, says so, and decides nothing twice', async () => {
    const message = await raise('zhoulan', '两个人都看的吵架', '吵架');
    const page = await atQueue('两个人都看的吵架');
    const titles = await page.locator('.flag-row .row-title').allTextContents();
    const here = titles.indexOf('两个人都看的吵架');
    const neighbour = titles[here + 1] ?? titles[here - 1] ?? '';
    const { id, version } = await flagOf(message);
    await confirmConflictFlag(await workAs('fayan', 'SPOKESPERSON'), {
      id,
      version,
      note: '另一位',
    });
    await page.getByRole('button', { name: '确认是' }).click();
    await sees(page, '同事已先一步处理了“两个人都看的吵架”，列表已更新。 已为您转到相邻的一条。');
    await isCurrent(page, neighbour);
    await page.locator('#current-item:focus').waitFor();
    await row(page, '两个人都看的吵架').waitFor({ state: 'detached' });
    assert.equal((await flagOf(message)).history.length, 1);
  });

  it('works from list to item and back on a phone', async () => {
    await raise('zhoulan', '手机上的吵架', '吵架，吵架');
    const page = await stage.open('/desk', phone, 'fayan');
    await row(page, '手机上的吵架').click();
    await isCurrent(page, '手机上的吵架');
    assert.equal(
      await row(page, '手机上的吵架').count(),
      0,
      'the item takes the place of the list',
    );
    await page.goBack();
    await row(page, '手机上的吵架').click();
    await page.getByRole('button', { name: '返回列表' }).click();
    await row(page, '手机上的吵架').waitFor();
  });

  it('keeps the remark and says so when there is no network, and sends it afterwards', async () => {
    const message = await raise('zhoulan', '断网时的吵架', '吵架');
    const page = await atQueue('断网时的吵架');
    await page.getByText('写一句备注').click();
    await page.getByLabel('备注（可以不填）').fill('已电话核实');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '确认是' }).click();
    await sees(page, '没有连上系统。');
    await sees(page, '您写的内容仍保存在本机。');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '确认是' }).click();
    await sees(page, '已确认是矛盾纠纷');
    assert.equal((await flagOf(message)).history[0]?.note, '已电话核实');
  });

  it('sees the wording that was judged when the author has edited since', async () => {
    const message = await raise('zhoulan', '改过的帖子', '先写的是吵架');
    const { id, version } = message;
    const edit = { id, version, title: '改过的帖子', body: '后来改成商量' };
    await editPost(await workAs('zhoulan'), edit);
    const page = await atQueue('改过的帖子');
    await sees(page, '作者后来改过。');
    await currentItem(page).locator('.flag-text .pull-towards').waitFor();
    assert.match(await currentItem(page).locator('.flag-text').innerText(), /先写的是/u);
  });

  it('looks the decided up by tab: who, when, why', async () => {
    const message = await raise('zhoulan', '查得到的吵架', '吵架');
    const { id, version } = await flagOf(message);
    const work = await workAs('fayan', 'SPOKESPERSON');
    await confirmConflictFlag(work, { id, version, note: '上门看过' });
    const page = await stage.open('/desk', desktop, 'fayan');
    await page.getByRole('link', { name: '已确认' }).click();
    await row(page, '查得到的吵架').click();
    await isCurrent(page, '查得到的吵架');
    await sees(page, '上门看过');
    await currentItem(page).getByText('沈晴', { exact: true }).waitFor();
    await currentItem(page).getByRole('button', { name: '立案调解' }).waitFor();
  });

  it('is not worked by those who may only read, nor shown to a resident', async () => {
    await raise('zhoulan', '只读的吵架', '吵架');
    const auditor = await stage.open('/desk', desktop, 'shenji');
    await row(auditor, '只读的吵架').click();
    await sees(auditor, '您现在的身份可以查看，由社区网络发言人作出判断。');
    assert.equal(await auditor.getByRole('button', { name: '确认是' }).count(), 0);
    const resident = await stage.open('/desk', phone, 'zhoulan');
    await sees(resident, '当前身份（居民）不能使用此工作台。');
    await resident.getByRole('link', { name: '回到今天' }).waitFor();
    const other = await stage.open('/', phone, 'fayan');
    await other.getByLabel('当前身份').selectOption({ label: '居民 · 桂园社区' });
    await sees(other, '您写的');
    await other.goto(`${stage.url()}/desk`);
    await other.getByRole('button', { name: '社区网络发言人 · 桂园社区' }).click();
    await row(other, '只读的吵架').waitFor();
  });
});
