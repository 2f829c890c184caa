import assert from 'node:assert/strict';
import { randomId } from '../../src/kernel/id.ts';
import { doneOf } from '../../src/kernel/outcome.ts';
import { dismissConflictFlag } from '../../src/modules/triage/dismissConflictFlag.ts';
import { confirmConflictFlag } from '../../src/modules/triage/confirmConflictFlag.ts';
import { openCase } from '../../src/modules/mediation/openCase.ts';
import { acceptCase } from '../../src/modules/mediation/acceptCase.ts';
import { addParty } from '../../src/modules/mediation/addParty.ts';
import { keyed } from '../modules/mediation/town.ts';
import { heading, sees } from './acts.ts';
import { findSerious, phone, useStage } from './browser.ts';
import { flagOf, raise, workAs } from './desk/team.ts';

describe('The author of a message at the page', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('reads what became of it at every step, and comes to the case as one of its sides', async () => {
    const message = await raise('zhoulan', '楼上吵架', '楼上天天吵架，吵架到半夜。');
    const path = `/posts/${message.no}`;
    const page = await stage.open(path, phone, 'zhoulan');
    await sees(page, '已收到，待社区网络发言人查看。');
    assert.deepEqual(await findSerious(page), []);

    const spokesperson = await workAs('fayan', 'SPOKESPERSON');
    const { id: flagId, version } = await flagOf(message);
    await confirmConflictFlag(spokesperson, { id: flagId, version, note: '' });
    await page.reload();
    await sees(page, '已确认为矛盾纠纷，待立案。');

    const opened = doneOf(
      await openCase(spokesperson, { key: randomId(), flagId, title: '楼上吵架' }),
    );
    await page.reload();
    await sees(page, `已立案，案件编号 ${opened.no}。`);
    await sees(page, '各方由调解员添加');

    const mediator = await workAs('tiaojie', 'MEDIATOR');
    const asked = { caseId: opened.id, version: opened.version };
    const taken = doneOf(await acceptCase(mediator, asked));
    await addParty(mediator, { ...keyed(taken), userName: 'zhoulan' });
    await page.reload();
    await page.getByRole('link', { name: '查看案件' }).click();
    await page.waitForURL(`${stage.url()}/cases/${opened.no}`);
    await page.goto(`${stage.url()}/feed?of=me`);
    const row = page.getByRole('link', { name: new RegExp(`编号 ${message.no}`, 'u') });
    assert.match(await row.innerText(), /已立案/u);
  });

  it('reads why nothing came of it, from which office, when, and which ways are left', async () => {
    const message = await raise('zhoulan', '排练吵架', '楼下排练吵架的戏。');
    const { id, version } = await flagOf(message);
    const spokesperson = await workAs('fayan', 'SPOKESPERSON');
    const past = { ...spokesperson, now: new Date(Date.now() - 11 * 60_000) };
    const why = {
      reason: 'OTHER',
      note: '已问物业',
      told: '这是小品排练，已请他们九点以前结束。',
    } as const;
    await dismissConflictFlag(past, { id, version, ...why });
    const page = await stage.open(`/posts/${message.no}`, phone, 'zhoulan');
    const note = page.locator('.note', { hasText: '办理进展' });
    await note.getByText('社区网络发言人看过，没有列为矛盾纠纷，没有立案。').waitFor();
    const words = await note.innerText();
    for (const part of [
      '有其他原因。',
      why.told,
      /\d{4}年\d+月\d+日 \d\d:\d\d/u,
      '补充或修改',
      '人民调解委员会',
      '人民法院',
    ])
      assert.match(words, new RegExp(part, 'u'));
    assert.ok(!words.includes('已问物业'), 'not the remark among colleagues');
    assert.deepEqual(await findSerious(page), []);
  });

  it('is alone in reading it', async () => {
    const message = await raise('zhoulan', '楼下吵架', '楼下也吵架。');
    const page = await stage.open(`/posts/${message.no}`, phone, 'luozhi');
    await heading(page, '楼下吵架').waitFor();
    await sees(page, '楼下也吵架。');
    assert.equal(await page.getByText('办理进展').count(), 0);
  });

  it('cannot turn what others read around', async () => {
    const turned = '\u202E';
    const message = await raise('zhoulan', `吵架${turned}停已`, `吵架${turned}了停已。`);
    const page = await stage.open(`/posts/${message.no}`, phone, 'luozhi');
    await heading(page, '吵架\uFFFD停已').waitFor();
    await sees(page, '吵架\uFFFD了停已。');
    await page.goto(`${stage.url()}/feed`);
    await sees(page, '吵架\uFFFD了停已。');
    assert.ok(!(await page.locator('body').innerText()).includes(turned));
  });
});
