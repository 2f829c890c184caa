import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { listFirmsOf } from '../../../src/modules/identity/firm.store.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { recordMeeting } from '../../../src/modules/mediation/recordMeeting.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { inMediation, press, primary, sees, sheet, withSides, workAs } from './team.ts';

describe('A case in several hands', function () {
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
});
