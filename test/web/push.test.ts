import assert from 'node:assert/strict';
import { randomId } from '../../src/kernel/id.ts';
import { present } from '../../src/kernel/assert.ts';
import { listAddressesOf } from '../../src/modules/delivery/deliveryAddress.store.ts';
import { useDeliverySettings } from '../../src/modules/delivery/deliverySettings.ts';
import { planDeliveries } from '../../src/modules/delivery/planDeliveries.ts';
import { sendLetters } from '../../src/modules/delivery/sendLetters.ts';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { chooseNotices } from '../../src/modules/notices/chooseNotices.ts';
import { usualChoice } from '../../src/modules/notices/noticeChoice.ts';
import { webPushTransport } from '../../src/platform/transports/webPushTransport.ts';
import { newBrowser, push, vapid } from '../modules/delivery/pushBrowser.ts';
import { aNotice, told } from '../modules/notices/told.ts';
import { httpReceiver, type HttpReceiver } from '../platform/transports/httpReceiver.ts';
import { openSealedPush } from '../platform/transports/openSealedPush.ts';
import { until } from '../support/child.ts';
import { places, someone, workOf } from '../support/world.ts';
import { findSerious, phone, sidewaysPx, useStage } from './browser.ts';
import { pushFrom, withPushService } from './pushWindow.ts';

const kept = { ...phone, isKept: true };
/** The page tells its service worker which language was chosen. */
const isEnglish =
  "caches.match('/language').then((kept) => kept?.text()).then((language) => language === 'en')";
const settings = '/me/notices/settings';

describe('A browser that tells its person, on the page', function () {
  this.timeout(90_000);
  const stage = useStage({ isWhole: true });
  let service: HttpReceiver;
  before(async () => {
    service = await httpReceiver((response) => response.writeHead(201).end());
    useDeliverySettings({ offered: ['MAIL', 'SMS', 'PUSH'], origin: undefined, push });
  });
  after(async () => {
    useDeliverySettings({ offered: [], origin: undefined });
    await service.close();
  });
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  const idOf = async (userName: string) => present(await findPersonByName(userName), userName).id;
  const browsersOf = async (userName: string) =>
    (await listAddressesOf([await idOf(userName)])).filter(({ channel }) => channel === 'PUSH');
  const aBrowser = () => newBrowser(`${service.url}/${randomId()}`);

  /** Somebody is told something, which goes out now; what their browsers' push service was given. */
  async function tell(userName: string, now = new Date()) {
    const personId = await idOf(userName);
    const work = workOf(someone('RESIDENT', places.community, personId), now);
    await chooseNotices(work, {
      version: 0,
      silenced: usualChoice.silenced,
      sent: { ...usualChoice.sent, MAIL: [] },
    });
    await told(aNotice({ personId, at: now, of: [randomId()] }));
    await planDeliveries(now, 500);
    const before = service.received.length;
    const contact = 'https://fengqiao.example';
    const transport = webPushTransport({ ...vapid, contact, hosts: push.hosts, timeoutMs: 2_000 });
    await sendLetters('PUSH', transport, { now, confirm: () => Promise.resolve() });
    return service.received.slice(before).map(({ body }) => body);
  }

  it('is asked only when the button is pressed, and from then on says how much there is, in the language chosen', async () => {
    const browser = aBrowser();
    const page = await stage.open('/feed', kept, 'zhoulan');
    await withPushService(page, browser.input);
    await page.goto(stage.url() + settings);
    await page.getByRole('button', { name: '在此浏览器接收通知' }).waitFor();
    assert.equal(await page.evaluate('window.askedTimes'), 0, 'nobody is asked unasked');
    await page.getByRole('button', { name: '在此浏览器接收通知' }).click();
    const card = page.getByRole('listitem').filter({ hasText: '您现在用的这个浏览器' });
    await card.getByText('已打开').waitFor();
    assert.equal(await page.evaluate('window.askedTimes'), 1);
    assert.deepEqual([await findSerious(page), await sidewaysPx(page)], [[], 0]);

    const [first = assert.fail()] = await tell('zhoulan');
    const opened = openSealedPush(first, browser.ecdh, browser.input.auth);
    assert.doesNotMatch(opened, /花盆|Flowerpot|posts/u);
    const arrives = await pushFrom(page, stage.url());
    assert.deepEqual(await arrives(opened), ['您有 1 条新消息，点开登录后查看。']);
    assert.deepEqual(await arrives(opened), ['您有 1 条新消息，点开登录后查看。'], 'twice is once');
    const [second = assert.fail()] = await tell('zhoulan');
    const again = openSealedPush(second, browser.ecdh, browser.input.auth);
    assert.deepEqual(await arrives(again), ['您有 2 条新消息，点开登录后查看。']);
    await page.goto(`${stage.url()}/me`);
    await page.getByRole('button', { name: 'English' }).click();
    await until('the language is left', () => page.evaluate<boolean>(isEnglish));
    assert.deepEqual(await arrives('no message of ours'), [
      'You have 3 new notices: open to read.',
    ]);
    assert.deepEqual(await arrives.click(), ['/me/notices'], 'a click opens the notices');
  });

  it('tells nobody after its person went out, and not whoever comes next', async () => {
    const browser = aBrowser();
    const page = await stage.open('/feed', kept, 'qiaoyun');
    await withPushService(page, browser.input);
    await page.goto(stage.url() + settings);
    await page.getByRole('button', { name: '在此浏览器接收通知' }).click();
    await page.getByText('已打开').waitFor();
    assert.equal((await tell('qiaoyun')).length, 1);
    await page.goto(`${stage.url()}/me`);
    await page.getByRole('button', { name: '退出登录', exact: true }).click();
    await page.waitForURL(`${stage.url()}/`);
    await page.waitForFunction("sessionStorage.getItem('pushed') === null");
    assert.deepEqual(await tell('qiaoyun'), []);
    assert.deepEqual(await browsersOf('qiaoyun'), []);
  });

  it('is on elsewhere, where it can be turned off from here; what the browser gave up is said', async () => {
    const other = await stage.open('/feed', kept, 'tangmei');
    await withPushService(other, aBrowser().input);
    await other.goto(stage.url() + settings);
    await other.getByRole('button', { name: '在此浏览器接收通知' }).click();
    await other.getByText('已打开').waitFor();
    const page = await stage.open(settings, phone, 'tangmei');
    await page.getByText('未打开').waitFor();
    await page.getByRole('button', { name: /^关闭：/u }).click();
    await page.getByRole('button', { name: /^关闭：/u }).waitFor({ state: 'detached' });
    assert.deepEqual(await browsersOf('tangmei'), []);
    await other.reload();
    await other.getByText('未打开').waitFor();
  });

  it('is not there where the browser cannot, where its person refused it, or where its service cannot be reached', async () => {
    const page = await stage.open('/feed', kept, 'luozhi');
    await withPushService(page, { failure: 'unreachable' });
    await page.goto(stage.url() + settings);
    await page.getByRole('button', { name: '在此浏览器接收通知' }).click();
    await page.getByText('通知服务现在连不上').waitFor();
    const refusing = await stage.open('/feed', kept, 'luozhi');
    await withPushService(refusing, { failure: 'refused' });
    await refusing.goto(stage.url() + settings);
    await refusing.getByRole('button', { name: '在此浏览器接收通知' }).click();
    await refusing.getByText('浏览器已拒绝本网站的通知').waitFor();
    const old = await stage.open('/feed', phone, 'luozhi');
    await old.addInitScript('delete window.PushManager');
    await old.goto(stage.url() + settings);
    await old.getByText('这个浏览器不支持通知').waitFor();
    assert.deepEqual(await browsersOf('luozhi'), []);
  });
});
