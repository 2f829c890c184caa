import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { addDays, calendarDate } from '../../../src/kernel/clock.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { listFirmsOf } from '../../../src/modules/identity/firm.store.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { findCase } from '../../../src/modules/mediation/case.store.ts';
import { fileFieldReport } from '../../../src/modules/opinion/fileFieldReport.ts';
import { holds } from '../acts.ts';
import { desktop, phone, useStage } from '../browser.ts';
import { inMediation, press, raise, register, sees, sheet, withSides, workAs } from './team.ts';

describe('A case on its page', function () {
  this.timeout(90_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  const openCase = (no: string, sight = phone) => stage.open(`/cases/${no}`, sight, 'tiaojie');

  const addSide = async (page: Page, way: string, field: string, text: string) => {
    await press(page, '添加当事方');
    const form = sheet(page, '添加当事方');
    await form.getByLabel(way).check();
    await form.getByLabel(field, { exact: true }).fill(text);
    await form.getByRole('button', { name: '添加当事方' }).click();
    await sees(page, '已添加当事方，等待答复。');
  };

  const answer = async (page: Page, name: string) => {
    await press(page, '登记答复');
    const form = sheet(page, '登记答复');
    await form.getByLabel('愿意调解', { exact: true }).check();
    assert.equal(await form.getByLabel(name, { exact: true }).isChecked(), true, 'the only one');
    await form.getByLabel('电话').check();
    await form.getByRole('button', { name: '登记答复' }).click();
    await sees(page, '答复已登记。');
  };

  const agree = async (page: Page, owing: string) => {
    await press(page, '登记协议');
    const form = sheet(page, '登记协议');
    await form.getByLabel('主要事实和争议事项').fill('空调外机滴水，淋湿楼下被褥。');
    await form.getByLabel('协议内容').fill('三日内加装接水管。');
    await form.getByLabel(owing, { exact: true }).check();
    await form.getByLabel('履行期限').fill(addDays(calendarDate(new Date()), 3));
    await form.getByLabel('书面协议').check();
    await form.getByRole('button', { name: '登记协议' }).click();
    await sees(page, '协议已登记。');
  };

  it('walks from registered to closed in a mediator’s hand, a side answering on her own phone', async () => {
    const { id, no } = await register('空调滴水');
    const page = await openCase(no);
    await press(page, '接手本案');
    await sheet(page, '接手本案').getByRole('button', { name: '接手本案' }).click();
    await sees(page, '您已接手本案。');
    await press(page, '添加当事方');
    const found = sheet(page, '添加当事方');
    await found.getByLabel('按姓名或企业查找').check();
    await found.getByLabel('姓名、企业名称或企业编号').fill('周岚');
    await found.getByRole('radio', { name: /^周岚/u }).check();
    await found.getByRole('button', { name: '添加当事方' }).click();
    await sees(page, '已添加当事方，等待答复。');
    await addSide(page, '没有账号的人', '姓名', '楼上住户老秦');
    await sees(page, '等待答复是否愿意调解：周岚、楼上住户老秦。');

    const side = await stage.open(`/cases/${no}`, phone, 'zhoulan');
    await sees(side, '您（周岚）愿意通过调解解决吗？');
    await side.getByRole('button', { name: '愿意调解' }).click();
    await sees(side, '答复已登记。');

    await page.reload();
    await answer(page, '楼上住户老秦');
    await sees(page, '各方都已同意，等待第一次调解。');
    await press(page, '登记调解');
    await sheet(page, '登记调解').getByLabel('当面').check();
    await sheet(page, '登记调解').getByLabel('调解经过').fill('一起看了外机和滴水的位置。');
    await sheet(page, '登记调解').getByRole('button', { name: '登记调解' }).click();
    await sees(page, '调解情况已登记。');
    await agree(page, '楼上住户老秦');
    await sees(page, /协议履行中，还剩 3 天（.+止）。/u);
    await press(page, '登记履行');
    await sheet(page, '登记履行').getByRole('button', { name: '登记履行' }).click();
    await sees(page, '协议约定的事都已履行，可以结案。');
    await press(page, '结案');
    await sheet(page, '结案').getByRole('button', { name: '结案' }).click();
    await sees(page, '案件已结案。');

    // The answer stands there before the case is read again.
    const timeline = page.locator('.timeline .row-title');
    await timeline.getByText('结案', { exact: true }).waitFor();
    const lines = await timeline.allInnerTexts();
    assert.deepEqual(lines, [
      '立案',
      '调解员接手',
      '添加当事方：周岚',
      '添加当事方：楼上住户老秦',
      '周岚愿意调解',
      '楼上住户老秦愿意调解',
      '调解一次',
      '达成协议',
      '楼上住户老秦已履行',
      '结案',
    ]);
    const closed = await findCase(id);
    assert.equal(closed?.closeReason, 'AGREEMENT_PERFORMED');
    assert.equal(await page.locator('.case-acts button').count(), 0, 'nothing is left to do');
    await side.reload();
    await sees(side, '达成协议并已履行');
  });

  it('always shows the rights, and ends when a side says no, after a plain question', async () => {
    const { id, no } = await withSides('不愿调解', 'hejun', '楼下');
    const page = await stage.open(`/cases/${no}`, phone, 'hejun');
    for (const reader of [page, await openCase(no)]) {
      await sees(reader, '调解自愿、免费。');
      await sees(reader, /向人民法院起诉/u);
      await sees(reader, /第三条、第四条、第二十六条/u);
    }
    await press(page, '不愿调解');
    const question = page.getByRole('dialog', { name: '确定不愿调解吗？' });
    await question.getByText('这不会给您带来任何不利记录').waitFor();
    await question.getByRole('button', { name: '先不' }).click();
    assert.equal((await findCase(id))?.state, 'REGISTERED');
    await press(page, '不愿调解');
    await question.getByRole('button', { name: '不愿调解' }).click();
    await sees(page, '一方不愿调解');
    await sees(page, '何军不愿调解，结案');
    assert.equal((await findCase(id))?.closeReason, 'ONE_SIDE_UNWILLING');
  });

  it('tells what is lacking field by field, and sends nothing', async () => {
    const { id, no, version } = await inMediation('缺几项', 'hejun', '楼下');
    const page = await openCase(no);
    await press(page, '登记协议');
    const form = sheet(page, '登记协议');
    await form.getByRole('button', { name: '登记协议' }).click();
    assert.equal(await form.getByText('请填写这一项。').count(), 2);
    assert.equal(await form.getByText('请选择一项。').count(), 1);
    await form.getByText('请选择日期。').waitFor();
    await form.getByText('请至少选一方。').waitFor();
    const focused = form.locator('textarea:focus');
    await focused.fill('事实');
    assert.equal(await form.getByText('请填写这一项。').count(), 1, 'gone as soon as it is mended');
    await form.getByLabel('履行期限').fill(addDays(calendarDate(new Date()), -1));
    await form.getByText('履行期限不能早于今天。').waitFor();
    assert.equal((await findCase(id))?.version, version);
  });

  it('keeps a half-written talk when the sheet is closed and the page left', async () => {
    const { no } = await inMediation('写到一半', 'hejun', '楼下');
    const page = await openCase(no);
    await press(page, '登记调解');
    await sheet(page, '登记调解').getByLabel('调解经过').fill('双方都愿意各让一步');
    await page.keyboard.press('Escape');
    await sheet(page, '登记调解').waitFor({ state: 'detached' });
    // The step that the sheet laid into the history is taken out again, which a reload must not meet half way.
    await holds(page, 'history.state?.usr?.sheet === undefined');
    await page.reload();
    await press(page, '登记调解');
    const note = sheet(page, '登记调解').getByLabel('调解经过');
    assert.equal(await note.inputValue(), '双方都愿意各让一步');
  });

  it('closes for another reason only with a remark', async () => {
    const { id, no } = await inMediation('别的原因', 'hejun', '楼下');
    const page = await openCase(no);
    await press(page, '结案');
    const form = sheet(page, '结案');
    assert.equal(await form.getByLabel('达成协议并已履行').count(), 0, 'only what fits is offered');
    await form.getByLabel('其他', { exact: true }).check();
    await form.getByRole('button', { name: '结案' }).click();
    await form.getByText('请填写这一项。').waitFor();
    await form.getByLabel('请说明其他原因').fill('双方搬离本社区');
    await form.getByRole('button', { name: '结案' }).click();
    await sees(page, '案件已结案。');
    assert.equal((await findCase(id))?.closeReason, 'OTHER');
    await sees(page, '双方搬离本社区');
  });

  it('is found by state in the list of the team, and by its side under "my cases"', async () => {
    const { no } = await inMediation('列表里的案件', 'panlin', '物业前台');
    const page = await stage.open('/cases', desktop, 'tiaojie');
    await page.getByRole('link', { name: '调解中', exact: true }).click();
    await page.getByRole('link', { name: new RegExp(`列表里的案件.*${no}`, 'su') }).waitFor();
    const side = await stage.open('/cases', phone, 'panlin');
    await side.getByRole('searchbox').fill('列表里的案件');
    await side.keyboard.press('Enter');
    await sees(side, '共 1 条');
    await side.getByRole('link', { name: /列表里的案件/u }).click();
    await sees(side, '（您）');
    const other = await stage.open(`/cases/${no}`, phone, 'luozhi');
    await sees(other, `没有找到案件 ${no}`);
  });

  it('is answered for a firm by its representative, acting for the firm', async () => {
    const { id, no, version } = await withSides('企业来答复', 'hejun', '楼下');
    const [firm] = await listFirmsOf((await workAs('anju')).actor.personId);
    assert.ok(firm !== undefined);
    const side = { key: randomId(), caseId: id, version, firmId: firm.id };
    await addParty(await workAs('tiaojie', 'MEDIATOR'), side);
    const page = await stage.open('/me', phone, 'anju');
    await page.locator('header select').selectOption({ index: 1 });
    await page.waitForURL(`${stage.url()}/`);
    await page.goto(`${stage.url()}/cases/${no}`);
    await sees(page, `您（${firm.name}）愿意通过调解解决吗？`);
    await press(page, '愿意调解');
    await sees(page, '答复已登记。');
    const answered = (await findCase(id))?.parties.find(({ firmId }) => firmId === firm.id);
    assert.equal(answered?.consent, 'GIVEN');
  });

  it('is opened straight from a report by its number, and only from a report', async () => {
    const work = await workAs('zhiyuan', 'VOLUNTEER');
    const seen = {
      reportKind: 'NEIGHBOURS',
      place: '2 幢门厅',
      body: '两家为婴儿车吵了一早上',
    } as const;
    const report = await fileFieldReport(work, { key: randomId(), ...seen });
    const post = await raise('zhoulan', '不是上报', '吵架');
    const page = await stage.open('/cases', phone, 'tiaojie');
    await page.getByText('按上报编号直接立案').click();
    await page.getByLabel('上报编号').fill(post.no);
    await page.getByRole('button', { name: '查找' }).click();
    await sees(page, `没有找到编号为 ${post.no} 的上报`);
    await page.getByLabel('上报编号').fill(report.no);
    await page.getByRole('button', { name: '查找' }).click();
    await sees(page, '2 幢门厅 · 两家为婴儿车吵了一早上');
    assert.equal(await page.getByLabel('案由').inputValue(), '邻里纠纷（桂园社区）');
    await page.getByLabel('案由').fill('门厅婴儿车停放');
    await page.getByRole('button', { name: '立案调解' }).click();
    await page.getByRole('heading', { level: 1, name: '门厅婴儿车停放' }).waitFor();
    await sees(page, '等待调解员添加当事各方，至少两方。');
  });

  it('is called otherwise by its mediator; the sides read the new title alone, the team also the former one', async () => {
    const { no } = await inMediation('老罗不讲理', 'luozhi', '楼上住户');
    const page = await openCase(no);
    await press(page, '修改案由');
    const form = sheet(page, '修改案由');
    assert.equal(await form.getByLabel('案由', { exact: true }).inputValue(), '老罗不讲理');
    await form.getByLabel('案由', { exact: true }).fill('噪声纠纷（桂园社区）');
    await form.getByRole('button', { name: '修改案由' }).click();
    await sees(page, '案由已修改，各方看到的是新的案由。');
    await page.getByRole('heading', { level: 1, name: '噪声纠纷（桂园社区）' }).waitFor();
    await sees(page, '由“老罗不讲理”改为“噪声纠纷（桂园社区）”');
    const side = await stage.open(`/cases/${no}`, phone, 'luozhi');
    await side.getByRole('heading', { level: 1, name: '噪声纠纷（桂园社区）' }).waitFor();
    await side.locator('.timeline').getByText('修改案由').waitFor();
    assert.ok(!(await side.locator('main').innerText()).includes('老罗不讲理'));
  });
});
