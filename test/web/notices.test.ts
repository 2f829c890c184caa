import assert from 'node:assert/strict';
import { randomId } from '../../src/kernel/id.ts';
import { lookUpAccount } from '../../src/modules/ledger/lookUpAccount.ts';
import { findPersonByName } from '../../src/modules/identity/person.store.ts';
import { listNotices } from '../../src/modules/notices/notice.store.ts';
import { desktop, findSerious, phone, useStage } from './browser.ts';
import { workAs } from './desk/team.ts';

const unreadOf = async (userName: string) => {
  const personId = (await findPersonByName(userName))?.id ?? '';
  return (await listNotices({ personId, unreadOnly: true }, { first: 50 })).items.length;
};

const lookAt = async (userName: string) =>
  lookUpAccount(await workAs('xinyong', 'CREDIT_OFFICER'), {
    key: randomId(),
    userName,
    purpose: '核对志愿时长',
  });

describe('What a person is told, on the page', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('is counted at the bell, leads to its matter, and is read once it was opened', async () => {
    await lookAt('qiaoyun');
    const before = await unreadOf('qiaoyun');
    const page = await stage.open('/', phone, 'qiaoyun');
    const bell = (count: number) =>
      page.getByRole('link', { name: `消息，${String(count)} 条未读` });
    await bell(before).click();
    const row = page.getByRole('link', { name: /有工作人员查看了您的信用记录/u }).first();
    assert.match(await row.innerText(), /未读/u);
    assert.deepEqual(await findSerious(page), []);
    await row.click();
    await page.getByText('用途：核对志愿时长').first().waitFor();
    await page.goBack();
    await page
      .getByRole('link', { name: /有工作人员查看了您的信用记录/u })
      .filter({ hasNotText: '未读' })
      .first()
      .waitFor();
    assert.equal(await unreadOf('qiaoyun'), before - 1);
    if (before > 1) await bell(before - 1).waitFor();
  });

  it('is marked as read all at once; what came after the list was read stays unread', async () => {
    await lookAt('zhiyuan');
    const page = await stage.open('/me/notices?unread', desktop, 'zhiyuan');
    await page.getByRole('button', { name: '全部标为已读' }).waitFor();
    await lookAt('zhiyuan');
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByText('共 1 条').waitFor();
    assert.equal(await unreadOf('zhiyuan'), 1);
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByText('没有未读消息。').waitFor();
    assert.equal(await unreadOf('zhiyuan'), 0);
  });

  it('breaks no public number at the end of a line', async () => {
    const page = await stage.open('/me/notices', { ...phone, width: 320 }, 'zhiyuan');
    await page.locator('.whole').first().waitFor();
    for (const shown of await page.locator('.whole').all()) {
      const lines = await shown.evaluate((it) => it.getClientRects().length);
      assert.equal(lines, 1, await shown.innerText());
    }
  });

  it('is read in English by whoever reads English, and says so where there is nothing', async () => {
    await lookAt('qiaoyun');
    const page = await stage.open('/me/notices', { ...desktop, language: 'en' }, 'qiaoyun');
    await page.getByText('looked into your record').first().waitFor();
    const empty = await stage.open('/me/notices?unread', phone, 'admin');
    await empty.getByText('没有未读消息。').waitFor();
  });
});
