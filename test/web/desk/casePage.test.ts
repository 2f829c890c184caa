import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { listFirmsOf } from '../../../src/modules/identity/firm.store.ts';
import { acceptCase } from '../../../src/modules/mediation/acceptCase.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { recordAgreement } from '../../../src/modules/mediation/recordAgreement.ts';
import { recordMeeting } from '../../../src/modules/mediation/recordMeeting.ts';
import { findMessages } from '../../../src/modules/opinion/message.store.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { inMediation, press, primary, register, sees, sheet, withSides, workAs } from './team.ts';

describe('A case on the page of whoever works on it', function () {
  this.timeout(90_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  const openCase = (no: string, sight = phone) => stage.open(`/cases/${no}`, sight, 'tiaojie');

  it('says that a colleague has been faster, reads the case afresh and keeps what was typed', async () => {
    const { id, no, version } = await inMediation('有人更快', 'hejun', '楼下');
    const page = await openCase(no, desktop);
    await press(page, '登记调解');
    const form = sheet(page, '登记调解');
    await form.getByLabel('电话').check();
    await form.getByLabel('调解经过').fill('第二次通话');
    const meanwhile = {
      key: randomId(),
      caseId: id,
      version,
      manner: 'IN_PERSON',
      note: '同一时间的当面谈',
    } as const;
    await recordMeeting(await workAs('tiaojie', 'MEDIATOR'), meanwhile);
    await form.getByRole('button', { name: '登记调解' }).click();
    await form.getByText('同事已先一步登记了新的情况').waitFor();
    await sees(page, '同一时间的当面谈');
    assert.equal(await form.getByLabel('调解经过').inputValue(), '第二次通话');
    await form.getByRole('button', { name: '登记调解' }).click();
    await sees(page, '调解情况已登记。');
    const talks = (await findCase(id))?.history.filter(({ act }) => act === 'meeting');
    assert.deepEqual(
      talks?.map(({ note }) => note),
      ['同一时间的当面谈', '第二次通话'],
    );
  });

  it('sends a talk once whose answer was lost: the same key again', async () => {
    const { id, no } = await inMediation('答复丢了', 'hejun', '楼下');
    const page = await openCase(no);
    await press(page, '登记调解');
    const form = sheet(page, '登记调解');
    await form.getByLabel('电话').check();
    await form.getByLabel('调解经过').fill('两家都说了经过');
    await page.route('**/graphql', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await form.getByRole('button', { name: '登记调解' }).click();
    await form.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await form.getByRole('button', { name: '登记调解' }).click();
    await sees(page, '调解情况已登记。');
    const talks = (await findCase(id))?.history.filter(({ act }) => act === 'meeting');
    assert.equal(talks?.length, 1);
  });

  it('has more time once all sides want it, and says so to them', async () => {
    const { no } = await inMediation('再谈一谈', 'hejun', '楼下');
    const page = await openCase(no);
    await press(page, '延长期限');
    const form = sheet(page, '延长期限');
    await form.getByRole('button', { name: '登记延长' }).click();
    await form.getByText('请选择一项。').waitFor();
    await form.getByLabel('电话').check();
    await form.getByRole('button', { name: '登记延长' }).click();
    await sees(page, '调解期限已延长，各方收到消息。');
    await sees(page, '各方同意延长调解期限');
    await sees(page, '经各方同意，已延长一次。');
    assert.equal(await page.getByRole('button', { name: '延长期限' }).count(), 0);
    const side = await stage.open(`/cases/${no}`, phone, 'hejun');
    await sees(side, '经各方同意，已延长一次。');
  });

  it('is handed over by a spokesperson with a reason, and waits where it stands', async () => {
    const { id, no } = await inMediation('换调解员', 'hejun', '楼下');
    const page = await stage.open(`/cases/${no}`, phone, 'fayan');
    await press(page, '退回本案');
    const form = sheet(page, '退回本案');
    await form.getByRole('button', { name: '退回，待他人接手' }).click();
    await form.getByText('请选择一项。').waitFor();
    await form.getByLabel('不再担任本区域调解员').check();
    await form.getByRole('button', { name: '退回，待他人接手' }).click();
    await sees(page, '本案已退回，等待其他调解员接手。');
    await sees(page, '退回，待其他调解员接手');
    await sees(page, '不再担任本区域调解员');
    const waiting = await findCase(id);
    assert.deepEqual([waiting?.state, waiting?.mediatorId], ['MEDIATING', undefined]);
    const next = await openCase(no);
    assert.equal(await primary(next), '接手本案');
    await press(next, '接手本案');
    await sheet(next, '接手本案').getByRole('button', { name: '接手本案' }).click();
    await sees(next, '您已接手本案。');
    await sees(next, '各方都已同意，等待第一次调解。');
    assert.equal(await primary(next), '登记调解');
  });

  it('of a firm is found by its representative as a resident too, who is led into the role that answers', async () => {
    const mediator = await workAs('tiaojie', 'MEDIATOR');
    const { id, no, version } = await withSides('保洁费', 'hejun', '楼下');
    const [firm] = await listFirmsOf((await workAs('anju')).actor.personId);
    assert.ok(firm);
    await addParty(mediator, { key: randomId(), caseId: id, version, firmId: firm.id });
    const page = await stage.open('/', phone, 'anju');
    await page.getByLabel('当前身份').selectOption({ label: '居民 · 桂园社区' });
    await page.locator(`a[href="/cases/${no}"]`).first().click();
    await sees(page, `您代表“${firm.name}”参加本案。`);
    await press(page, `企业代表 · ${firm.name}`);
    await sees(page, '（您）');
    await page.getByRole('button', { name: '愿意调解', exact: true }).waitFor();
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
