import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { present } from '../../src/kernel/assert.ts';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { rulesWithStaff } from '../../src/modules/signin/secondStep.policy.ts';
import { useSecondStepRules } from '../../src/modules/signin/signInSettings.ts';
import { codeAt } from '../modules/signin/twoSteps.ts';
import { sees, signInBy } from './acts.ts';
import { desktop, findSerious, password, phone, sidewaysPx, useStage } from './browser.ts';

/** The code of a step of 30 seconds from now: each is taken once. */
const codeIn = (secret: string, steps: number) =>
  codeAt(secret, new Date(Date.now() + steps * 30_000));

/** Sets a second step on the page and gives its secret and recovery codes. */
async function setStep(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole('button', { name: '开启两步登录' }).click();
  await page.getByLabel('您的密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '下一步' }).click();
  const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '');
  await page.getByRole('img', { name: '两步登录的二维码' }).waitFor();
  assert.deepEqual(await findSerious(page), []);
  assert.equal(await sidewaysPx(page), 0);
  await page.getByRole('button', { name: '确认开启' }).click();
  await sees(page, '请填写验证码。');
  await page.getByLabel('验证码', { exact: true }).fill(codeIn(secret, 0));
  await page.getByRole('button', { name: '确认开启' }).click();
  await sees(page, '这是您的恢复码，只显示这一次。');
  const codes = await page.locator('.recovery-codes code').allInnerTexts();
  assert.equal(codes.length, 10);
  await page.getByRole('button', { name: '我已保存好' }).click();
  await sees(page, '还剩 10 个。');
  return { secret, codes };
}

describe('A second step of the sign-in, on the page', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    useSecondStepRules(rulesWithStaff('offered'));
    assert.deepEqual(stage.complaints(), []);
  });

  it('is set on a phone, asked for at the next sign-in, and a recovery code stands in for it', async () => {
    const page = await stage.open('/me/security', phone, 'tiaojie');
    const { secret, codes } = await setStep(page);

    const other = await stage.open('/sign-in?next=/me/security', phone);
    await signInBy(other, 'tiaojie', password);
    await other.getByLabel('验证码', { exact: true }).waitFor();
    assert.equal(
      await other.evaluate("document.activeElement?.getAttribute('autocomplete')"),
      'one-time-code',
    );
    await other.getByLabel('验证码', { exact: true }).fill('000 000');
    await other.getByRole('button', { name: '确认并登录' }).click();
    await sees(other, /不对，或者已经用过/u);
    assert.deepEqual(await findSerious(other), []);
    assert.equal(await sidewaysPx(other), 0);
    const now = codeIn(secret, 1);
    const fullWidth = Array.from(now)
      .map((digit) => String.fromCodePoint(0xff10 + Number(digit)))
      .join('');
    await other
      .getByLabel('验证码', { exact: true })
      .fill(`${fullWidth.slice(0, 3)} ${fullWidth.slice(3)}`);
    await other.keyboard.press('Enter');
    await sees(other, '还剩 10 个。');

    const third = await stage.open('/sign-in?next=/me/security', desktop);
    await signInBy(third, 'tiaojie', password);
    await third.getByRole('button', { name: '改用恢复码' }).click();
    await third
      .getByLabel('恢复码', { exact: true })
      .fill(present(codes[0], 'a code').toLowerCase());
    await third.getByRole('button', { name: '确认并登录' }).click();
    await sees(third, '还剩 9 个。');

    await third.getByRole('button', { name: '关闭两步登录' }).click();
    await third.getByLabel('您的密码', { exact: true }).fill(password);
    await third.getByLabel('验证码或恢复码').fill(present(codes[1], 'a code'));
    await third.getByRole('button', { name: '关闭两步登录' }).click();
    await sees(third, '已关闭。');
    await sees(third, '没有开启');
  });

  it('is the condition of the staff where it is required: the page says so and leads there', async () => {
    useSecondStepRules(rulesWithStaff('required'));
    const page = await stage.open('/', desktop, 'fayan');
    await sees(page, '您的工作身份要先开启两步登录才能使用。');
    await page.getByRole('link', { name: '去开启' }).click();
    await sees(page, '没有开启');
    await setStep(page);
    await page.getByText('您的工作身份要先开启两步登录才能使用。').waitFor({ state: 'hidden' });
    await page.goto(`${stage.url()}/desk`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const role = page.locator('option[value^="SPOKESPERSON@"]').first();
    await role.waitFor({ state: 'attached' });
  });

  it('is reset by an administrator with a reason, which its owner reads', async () => {
    const page = await stage.open('/me/security', phone, 'luozhi');
    await setStep(page);
    const { id } = present(await findPersonByName('luozhi'), 'luozhi');
    const desk = await stage.open(`/admin?do=people&person=${id}`, desktop, 'admin');
    await desk.getByRole('button', { name: '重置两步登录' }).click();
    await desk.getByLabel('原因').fill('手机遗失，本人到窗口办理');
    await desk.getByRole('button', { name: '重置两步登录' }).click();
    await sees(desk, '已重置，本人已收到通知。');
    assert.deepEqual(await findSerious(desk), []);
    const again = await stage.open('/sign-in?next=/me/security', phone);
    await signInBy(again, 'luozhi', password);
    await sees(again, /手机遗失，本人到窗口办理/u);
    await sees(again, '没有开启');
  });
});
