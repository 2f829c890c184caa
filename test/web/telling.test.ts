import assert from 'node:assert/strict';
import { codeOf } from '../../src/modules/delivery/addressCode.ts';
import { addressIdOf } from '../../src/modules/delivery/deliveryAddress.ts';
import { findAddress } from '../../src/modules/delivery/deliveryAddress.store.ts';
import { useDeliverySettings } from '../../src/modules/delivery/deliverySettings.ts';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { findChoice } from '../../src/modules/notices/noticeChoice.store.ts';
import { present } from '../../src/kernel/assert.ts';
import { desktop, findSerious, phone, sidewaysPx, useStage } from './browser.ts';

const personIdOf = async (userName: string) =>
  present(await findPersonByName(userName), userName).id;
const addressOf = async (userName: string, channel: 'MAIL' | 'SMS') =>
  findAddress(addressIdOf(await personIdOf(userName), channel));

describe('How one is told, on the page', function () {
  this.timeout(60_000);
  const stage = useStage();
  before(() => {
    useDeliverySettings({ offered: ['MAIL', 'SMS'], origin: undefined });
  });
  after(() => {
    useDeliverySettings({ offered: [], origin: undefined });
  });
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('is by mail too once its code was given back, on a phone; a wrong code and no address are said', async () => {
    const page = await stage.open('/me/notices', phone, 'tangmei');
    await page.getByRole('link', { name: '提醒方式' }).click();
    const mail = page.getByRole('listitem').filter({ hasText: '没有填写' }).first();
    await mail.getByRole('button', { name: '填写：电子邮件' }).click();
    await page.getByRole('button', { name: '发送验证码' }).click();
    await page.getByText('请先填写。').waitFor();
    await page.getByLabel('邮箱地址').fill('tangmei');
    await page.getByRole('button', { name: '发送验证码' }).click();
    await page.getByText('这不像邮箱地址').waitFor();
    await page.getByLabel('邮箱地址').fill('tangmei@example.com');
    await page.getByRole('button', { name: '发送验证码' }).click();
    await page.getByText('等待填写验证码').waitFor();
    const code = codeOf(present(await addressOf('tangmei', 'MAIL'), 'address'));
    await page.getByLabel('验证码').fill(code === '000000' ? '000001' : '000000');
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByText('验证码不对').waitFor();
    assert.deepEqual(await findSerious(page), []);
    assert.equal(await sidewaysPx(page), 0);
    await page.getByLabel('验证码').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByText('已确认，今后的新消息会用它提醒您。').waitFor();
    assert.equal((await addressOf('tangmei', 'MAIL'))?.state, 'CONFIRMED');
    await page.getByRole('button', { name: '删除：电子邮件' }).click();
    await page.getByText('已删除。').waitFor();
    assert.equal(await addressOf('tangmei', 'MAIL'), null);
  });

  it('is what was ticked, at the times that were chosen, and stands there when one comes back', async () => {
    const page = await stage.open('/me/notices/settings', desktop, 'luozhi');
    const reminders = page.getByRole('group', { name: '到期提醒' });
    await reminders.getByLabel('网页铃铛').uncheck();
    await reminders.getByLabel('短信').uncheck();
    await page.getByLabel('每天合并提醒一次').check();
    await page.getByLabel('每天几点').fill('18:30');
    await page.getByLabel('从', { exact: true }).fill('07:00');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('开始和结束不能是同一时间。').waitFor();
    await page.getByLabel('从', { exact: true }).fill('23:00');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存。').waitFor();
    const { choice } = await findChoice(await personIdOf('luozhi'));
    assert.deepEqual(choice.silenced, ['REMINDERS']);
    assert.deepEqual(choice.sent.SMS, ['CASES']);
    assert.deepEqual([choice.quietHours, choice.dailyAt], [{ from: 23 * 60, to: 7 * 60 }, 1_110]);
    await page.reload();
    await page.getByLabel('每天几点').waitFor();
    assert.equal(await page.getByLabel('每天几点').inputValue(), '18:30');
    assert.ok(!(await reminders.getByLabel('网页铃铛').isChecked()));
    assert.equal(
      await page.getByRole('group', { name: '我参与的案件' }).getByLabel('网页铃铛').count(),
      0,
      'a decision cannot be silenced',
    );
  });

  it('leaves its proof beside each notice, and what failed with an administrator, who is told why it cannot be sent again', async () => {
    const page = await stage.open('/me/notices', { ...desktop, language: 'en' }, 'zhiyuan');
    await page.getByText('E-mail sent').first().waitFor();
    const refused = await stage.open('/me/notices/settings', phone, 'hejun');
    await refused.getByText('对方服务器拒收').waitFor();
    const admin = await stage.open('/admin?do=jobs', desktop, 'admin');
    const letters = admin.getByRole('region', { name: '邮件和短信提醒' });
    await letters.getByText(/待发 \d+ 条/u).waitFor();
    await letters.getByText('550 5.1.2 domain not found').waitFor();
    await letters.getByRole('button', { name: '再发一次' }).click();
    await letters.getByText('这个地址收不到，或还没有确认，要等本人更正后才能再发。').waitFor();
    await letters.getByText('550 5.1.2 domain not found').waitFor();
    await refused.goto(`${stage.url()}/me/notices`);
    await refused.getByText(/收不到提醒，请核对后重新填写/u).waitFor();
  });

  it('is in the page alone where nothing is sent', async () => {
    useDeliverySettings({ offered: [], origin: undefined });
    const page = await stage.open('/me/notices/settings', phone, 'qiaoyun');
    await page.getByText('本平台目前只在网页上提醒。').waitFor();
    assert.equal(await page.getByLabel('电子邮件').count(), 0);
    useDeliverySettings({ offered: ['MAIL', 'SMS'], origin: undefined });
  });

  it('chosen in two tabs is told in the second, which keeps what it shows until its person decides', async () => {
    const first = await stage.open('/me/notices/settings', desktop, 'zhoulan');
    const second = await stage.beside(first, '/me/notices/settings');
    const at = (page: typeof first) => page.getByLabel('每天几点');
    for (const [page, time] of [
      [first, '08:30'],
      [second, '19:45'],
    ] as const) {
      await page.getByLabel('每天合并提醒一次').check();
      await at(page).fill(time);
    }
    await first.getByRole('button', { name: '保存', exact: true }).click();
    await first.getByText('已保存。').waitFor();
    const saved = async () => (await findChoice(await personIdOf('zhoulan'))).choice.dailyAt;
    await second.getByRole('button', { name: '保存', exact: true }).click();
    await second.getByText(/您刚在别处改过提醒方式/u).waitFor();
    assert.equal(await saved(), 8 * 60 + 30, 'what the first chose is not lost');
    assert.equal(await at(second).inputValue(), '19:45', 'nor what the second did');
    await second.getByRole('button', { name: '保存', exact: true }).click();
    await second.getByText('已保存。').waitFor();
    assert.equal(await saved(), 19 * 60 + 45);
    await at(first).fill('06:15');
    await first.getByRole('button', { name: '保存', exact: true }).click();
    await first.getByRole('button', { name: '改用别处保存的' }).click();
    assert.equal(await at(first).inputValue(), '19:45');
    assert.equal(await first.getByText(/您刚在别处改过提醒方式/u).count(), 0);
  });

  it('without a network says so, keeps what is ticked and typed, and saves it when the network is back', async () => {
    const page = await stage.open('/me/notices/settings', phone, 'qiaoyun');
    await page.getByLabel('每天合并提醒一次').check();
    await page.getByLabel('每天几点').fill('12:30');
    await page.context().setOffline(true);
    await page.getByText(/现在没有网络/u).waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('没有连上系统。').waitFor();
    assert.equal(await page.getByLabel('每天几点').inputValue(), '12:30');
    await page.getByRole('button', { name: '填写：电子邮件' }).click();
    await page.getByLabel('邮箱地址').fill('qiaoyun@example.com');
    await page.getByRole('button', { name: '发送验证码' }).click();
    await page.getByText('没有连上系统。').nth(1).waitFor();
    assert.equal(await page.getByLabel('邮箱地址').inputValue(), 'qiaoyun@example.com');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存。').waitFor();
    assert.equal((await findChoice(await personIdOf('qiaoyun'))).choice.dailyAt, 750);
    await page.getByRole('button', { name: '发送验证码' }).click();
    await page.getByText('等待填写验证码').waitFor();
  });

  it('without a network the list of notices says that it was not reached, and comes with a retry', async () => {
    const page = await stage.open('/me/notices/settings', { ...phone, isKept: true }, 'qiaoyun');
    await page.getByRole('heading', { name: '消息提醒方式' }).waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: /^消息/u }).first().click();
    await page.getByText(/现在没有网络/u).waitFor();
    await page.getByText('没有连上系统。').first().waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重试' }).first().click();
    await page.getByText('没有连上系统。').first().waitFor({ state: 'detached' });
  });
});
