import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { openIdBackPath } from '../../src/http/middleware/openId.ts';
import { useOpenId } from '../../src/modules/signin/openIdSettings.ts';
import { openIdProvider } from '../../src/platform/openIdProvider.ts';
import { openIdServer, type OpenIdServer } from '../support/openIdServer.ts';
import { codeAt } from '../modules/signin/twoSteps.ts';
import { sees, signInBy } from './acts.ts';
import { desktop, findSerious, password, phone, sidewaysPx, useStage } from './browser.ts';

const name = '鹿鸣通行证';
const byProvider = `用${name}登录`;

const isSound = async (page: Page) => {
  assert.deepEqual(await findSerious(page), []);
  assert.equal(await sidewaysPx(page), 0);
};

/** Is somebody before the provider's own page. */
const atProvider = async (page: Page, as: string | null) => {
  await page.getByLabel('名字').fill(as ?? '');
  await page.getByRole('button', { name: as === null ? '取消' : '登录' }).click();
};

const setOut = async (page: Page, as: string | null) => {
  await page.getByRole('link', { name: byProvider }).click();
  await atProvider(page, as);
};

/** Links on the page of one's own sign-in. */
const link = async (page: Page, as: string | null, given = password) => {
  const opener = page.getByRole('button', { name: `关联${name}账号` });
  if (await opener.isVisible()) await opener.click();
  await page.getByLabel('您的密码', { exact: true }).fill(given);
  await page.getByRole('button', { name: `去${name}登录` }).click();
  if (given === password) await atProvider(page, as);
};

describe('An outside account, on the page', function () {
  this.timeout(60_000);
  const stage = useStage();
  let server: OpenIdServer;
  before('a provider opens, at another site', async () => {
    const redirectUri = `${stage.url()}${openIdBackPath}`;
    server = await openIdServer({ redirectUris: [redirectUri] });
    const { issuer, clientId, clientSecret } = server;
    const settings = { issuer, clientId, clientSecret, redirectUri };
    useOpenId({ issuer, name, provider: openIdProvider(settings) });
  });
  after('it closes', async () => {
    useOpenId(undefined);
    await server.close();
  });
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('is linked on a phone, signs in from then on, and is unlinked', async () => {
    const page = await stage.open('/me/security', phone, 'tiaojie');
    await sees(page, '没有关联');
    await link(page, 'tiaojie-outside', 'not it at all 9');
    await sees(page, '密码不对，什么也没有改动。');
    await link(page, null);
    await sees(page, '您在对方那里取消了，没有关联。');
    await isSound(page);
    await link(page, 'tiaojie-outside');
    await sees(page, '已关联，今后可以用它登录。');
    await sees(page, 'tiaojie-outside@here');
    await isSound(page);

    const other = await stage.open('/sign-in?next=/me/security', phone);
    await other.getByRole('link', { name: byProvider }).waitFor();
    await isSound(other);
    await setOut(other, 'tiaojie-outside');
    await sees(other, 'tiaojie-outside@here');
    assert.equal(new URL(other.url()).pathname, '/me/security');

    await page.getByRole('button', { name: '解除关联' }).click();
    await page.getByLabel('您的密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '解除关联' }).click();
    await sees(page, '已解除关联。');
    const third = await stage.open('/sign-in', desktop);
    await setOut(third, 'tiaojie-outside');
    await sees(third, /这个外部账号还没有关联本平台的账号/u);
    await isSound(third);
    await third.getByLabel('用户名或手机号').waitFor();
  });

  it('still needs the second step where one is set, whose challenge stands in no address afterwards', async () => {
    const page = await stage.open('/me/security', desktop, 'luozhi');
    await sees(page, '没有关联');
    await link(page, 'luozhi-outside');
    await sees(page, '已关联，今后可以用它登录。');
    await page.getByRole('button', { name: '开启两步登录' }).click();
    await page.getByLabel('您的密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '下一步' }).click();
    const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '');
    const codeIn = (steps: number) => codeAt(secret, new Date(Date.now() + steps * 30_000));
    await page.getByLabel('验证码', { exact: true }).fill(codeIn(0));
    await page.getByRole('button', { name: '确认开启' }).click();
    await sees(page, '这是您的恢复码，只显示这一次。');

    const other = await stage.open('/sign-in?next=/me/security', desktop);
    await setOut(other, 'luozhi-outside');
    const code = other.getByLabel('验证码', { exact: true });
    await code.waitFor();
    assert.equal(other.url(), `${stage.url()}/sign-in?next=%2Fme%2Fsecurity`);
    await code.fill(codeIn(1));
    await other.getByRole('button', { name: '确认并登录' }).click();
    await sees(other, 'luozhi-outside@here');
  });

  it('is not asked for while its service is away: words say so, and the password signs in', async () => {
    server.sleep();
    const { issuer, clientId, clientSecret } = server;
    const redirectUri = `${stage.url()}${openIdBackPath}`;
    const slow = openIdProvider({ issuer, clientId, clientSecret, redirectUri, timeoutS: 0.2 });
    useOpenId({ issuer, name, provider: slow });
    const page = await stage.open('/sign-in?next=/me', phone);
    await page.getByRole('link', { name: byProvider }).click();
    await sees(page, /对方的登录服务现在连不上/u);
    server.wake();
    await isSound(page);
    await signInBy(page, 'fayan', password);
    await page.waitForURL(`${stage.url()}/me`);
  });
});
