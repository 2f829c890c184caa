import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { acceptCase } from '../../../src/modules/mediation/acceptCase.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { recordAgreement } from '../../../src/modules/mediation/recordAgreement.ts';
import { findMessages } from '../../../src/modules/opinion/message.store.ts';
import { phone, useStage } from '../browser.ts';
import { inMediation, register, sees, workAs } from './team.ts';

describe('A case on a phone', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('does not choose for the mediator that an agreement was not performed', async () => {
    const { id, no } = await inMediation('没有履行', 'hejun', '楼上');
    const found = await findCase(id);
    assert.ok(found !== null);
    await recordAgreement(await workAs('tiaojie', 'MEDIATOR'), {
      ...{ key: randomId(), caseId: id, version: found.version },
      ...{ facts: '漏水。', terms: '修好。', written: true },
      performBy: new Date(Date.now() + 86_400_000),
      duties: found.parties.map((party) => party.id),
    });
    const page = await stage.open(`/cases/${no}`, phone, 'tiaojie');
    await page.getByRole('button', { name: '结案', exact: true }).click();
    const form = page.getByRole('dialog', { name: '结案' });
    const reason = form.getByLabel('达成协议，未全部履行');
    assert.equal(await reason.isChecked(), false);
    await form.getByRole('button', { name: '结案' }).click();
    await form.getByText('请选择一项。').waitFor();
    assert.equal((await findCase(id))?.state, 'AGREED');
  });

  it('takes the one who wrote it as a side with one choice, and offers it once', async () => {
    const { id, no, version } = await register('作者是一方');
    await acceptCase(await workAs('tiaojie', 'MEDIATOR'), { caseId: id, version });
    const page = await stage.open(`/cases/${no}`, phone, 'tiaojie');
    await page.getByRole('button', { name: '添加当事方', exact: true }).click();
    const form = page.getByRole('dialog', { name: '添加当事方' });
    await form.getByRole('button', { name: '添加当事方' }).click();
    await form.getByText('请选择一项。').waitFor();
    await form.getByLabel('原作者：唐梅').check();
    await form.getByRole('button', { name: '添加当事方' }).click();
    await sees(page, '已添加当事方，等待答复。');
    assert.deepEqual(
      (await findCase(id))?.parties.map(({ name }) => name),
      ['唐梅'],
    );
    await page.getByRole('button', { name: '添加当事方', exact: true }).click();
    await form.getByLabel('有账号的居民').waitFor();
    assert.equal(await form.getByLabel('原作者：唐梅').count(), 0);
  });

  it('names its number and where it came from first, and what it is about before what happened', async () => {
    const { no, messageId } = await register('编号在前');
    const page = await stage.open(`/cases/${no}`, phone, 'tiaojie');
    await page.locator('.lead').getByText(`案件 ${no}`).waitFor();
    const [message] = await findMessages([messageId]);
    await page
      .locator('.lead')
      .getByRole('link', { name: `内容 ${message?.no ?? ''}` })
      .waitFor();
    const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    assert.ok(titles.indexOf('案件信息') < titles.indexOf('经过'), titles.join());
    const list = await stage.open('/cases', phone, 'tiaojie');
    const row = list.getByRole('link', { name: new RegExp(`编号在前.*${no}`, 'su') });
    assert.match(await row.innerText(), /已登记，待调解员接手/u);
  });
});
