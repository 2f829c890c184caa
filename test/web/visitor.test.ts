import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { heading, holds, sees, signInBy } from './acts.ts';
import { demoSignIns } from '../../src/demo/signIns.ts';
import { desktop, findSerious, password, phone, settled, sidewaysPx, useStage } from './browser.ts';

const offered = demoSignIns('a seed of these stories, long enough').map((one) => ({
  ...one,
  password,
}));

describe('The page before strangers', function () {
  this.timeout(60_000);
  const stage = useStage({ demoPeople: offered });
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  describe('A visitor at the page', () => {
    it('reads what this is, the rules and the public figures without signing in', async () => {
      const page = await stage.open('/', phone);
      await heading(page, '网上枫桥').waitFor();
      await page.getByRole('link', { name: '记分规则' }).click();
      await sees(page, '说话不是来源');
      await sees(page, 'agreement.performed 第 1 版');
      await page.goto(stage.url());
      await page.getByRole('link', { name: '发言守则' }).click();
      await sees(page, 'C-2 公开他人隐私');
      await sees(page, '发言不产生也不减少信用分');
      await page.goto(`${stage.url()}/public`);
      await heading(page, '公开数据').waitFor();
    });

    it('is asked to sign in where it is needed, and comes back to where they wanted to go', async () => {
      const page = await stage.open('/me/credit', phone);
      await heading(page, '登录').waitFor();
      assert.equal(new URL(page.url()).search, '?next=%2Fme%2Fcredit');
      await signInBy(page, 'zhoulan', password);
      await heading(page, '我的信用记录').waitFor();
      assert.equal(new URL(page.url()).pathname, '/me/credit');
    });

    it('learns nothing about accounts from a wrong password, and is sent to no other site by the right one', async () => {
      const page = await stage.open('/sign-in?next=//example.org/', phone);
      for (const name of ['zhoulan', 'nobody_here']) {
        await signInBy(page, name, 'not the password');
        const refusal = await page.getByRole('alert').innerText();
        assert.match(refusal, /用户名、手机号或密码不对/u);
        await page.reload();
      }
      await signInBy(page, 'zhoulan', password);
      await heading(page, '今天').waitFor();
      assert.equal(new URL(page.url()).origin, stage.url());
    });

    it('is told in words that an address leads nowhere', async () => {
      const page = await stage.open('/no/such/place', phone);
      await heading(page, '没有找到这个页面').waitFor();
      await page.getByRole('link', { name: '回到今天' }).click();
      await heading(page, '网上枫桥').waitFor();
    });
  });

  describe('A visitor of a demo', () => {
    it('sees its people with what each can do, and signs in as one with one press, in their role', async () => {
      const page = await stage.open('/sign-in', phone);
      await page.getByRole('heading', { name: '看看演示' }).waitFor();
      await settled(page);
      assert.deepEqual(await findSerious(page), []);
      assert.equal(await sidewaysPx(page), 0);
      // The cookie is the mediator's before the page knows it: nothing may be asked as nobody any more.
      const asNobody: string[] = [];
      page.on('request', (request) => {
        if (request.headers()['x-fengqiao-person'] === 'nobody')
          asNobody.push(/"operationName":"(\w+)"/u.exec(request.postData() ?? '')?.[1] ?? '');
      });
      await page.getByRole('button', { name: /顾明 · 调解员.*接手案件/u }).click();
      await heading(page, '今天').waitFor();
      assert.deepEqual(asNobody, ['SignIn']);
      assert.equal(await page.getByLabel('当前身份').inputValue(), 'MEDIATOR@fj/wc/gh/gy');
    });

    it('meets the firm’s representative as such, and the new resident as a resident', async () => {
      const firm = await stage.open('/sign-in', desktop);
      await firm.getByRole('button', { name: /宋安 · 企业代表/u }).click();
      await heading(firm, '今天').waitFor();
      assert.match(await firm.getByLabel('当前身份').inputValue(), /^FIRM_REPRESENTATIVE@/u);
      const newcomer = await stage.open('/sign-in', { ...desktop, language: 'en' });
      await newcomer.getByRole('button', { name: /姚新 · New resident/u }).click();
      await sees(newcomer, 'Resident · 桂园社区');
    });
  });

  describe('A newcomer', () => {
    const choose = async (page: Page, name: string, option: string) => {
      await page.getByLabel(name).selectOption({ label: option });
    };

    it('signs up, choosing the community level by level, and is in', async () => {
      const page = await stage.open('/sign-up', phone);
      await page.getByRole('button', { name: '注册并登录' }).click();
      await sees(page, '请选到您所在的社区。');
      await sees(page, '密码需要 10 至 128 个字符。');
      await page.getByLabel('用户名').fill('新来的人');
      await page.getByLabel('显示名').fill('小新');
      await page.getByLabel('密码', { exact: true }).fill('a long enough one');
      await choose(page, '城市', '枫江市');
      await choose(page, '区县', '望春区');
      await choose(page, '街道', '桂花街道');
      await choose(page, '社区', '柳岸社区');
      await sees(page, '柳岸街 6 号一楼');
      await page.getByRole('button', { name: '注册并登录' }).click();
      await sees(page, '请先阅读隐私说明；同意后才能注册。');
      await page.getByLabel('我已阅读并同意隐私说明').check();
      await page.getByRole('button', { name: '注册并登录' }).click();
      await heading(page, '今天').waitFor();
      await sees(page, '居民 · 柳岸社区');
      await sees(page, '您还没有写过。身边有事，可以从这里说起。');
    });

    it('is told which name is taken, and keeps what was filled in', async () => {
      const page = await stage.open('/sign-up', phone);
      await page.getByLabel('用户名').fill('zhoulan');
      await page.getByLabel('显示名').fill('另一个人');
      await page.getByLabel('密码', { exact: true }).fill('a long enough one');
      await choose(page, '城市', '枫江市');
      await choose(page, '区县', '望春区');
      await choose(page, '街道', '桂花街道');
      await choose(page, '社区', '桂园社区');
      await page.getByLabel('我已阅读并同意隐私说明').check();
      await page.getByRole('button', { name: '注册并登录' }).click();
      const refusal = page.getByText('这个用户名已有人使用，请换一个。');
      await refusal.waitFor();
      const name = page.getByLabel('用户名');
      await holds(page, 'document.activeElement.closest(".field-wrong") !== null');
      assert.ok(await name.evaluate((it) => it === document.activeElement), 'the focus is there');
      const box = await refusal.boundingBox();
      assert.ok(box !== null && box.y >= 0 && box.y + box.height <= phone.height, 'and in sight');
      assert.equal(await page.getByLabel('显示名').inputValue(), '另一个人');
    });
  });
});
