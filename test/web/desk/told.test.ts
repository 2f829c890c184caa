import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { tellSides } from '../../../src/modules/mediation/tellSides.ts';
import { lineEvent } from '../../../src/modules/mediation/mediationCase.ts';
import { recordMeeting } from '../../../src/modules/mediation/recordMeeting.ts';
import { markNoticeRead } from '../../../src/modules/notices/markNoticeRead.ts';
import { readNotices } from '../../../src/modules/notices/readNotices.ts';
import { desktop, findSerious, phone, sidewaysPx, useStage } from '../browser.ts';
import { inMediation, workAs } from './team.ts';

describe('Whether the sides were told, on the page of a case', function () {
  this.timeout(60_000);
  const stage = useStage();
  afterEach(() => {
    assert.deepEqual(stage.complaints(), []);
  });

  it('is opened by its mediator, with who has read it; a side sees nothing of it', async () => {
    const begun = await inMediation('楼道堆物', 'hejun', '三楼住户');
    const asked = { caseId: begun.id, version: begun.version, key: randomId() };
    const talk = { manner: 'BY_PHONE', note: '约好周末清走' } as const;
    const mediator = await workAs('tiaojie', 'MEDIATOR');
    const found = doneOf(await recordMeeting(mediator, { ...asked, ...talk }));
    await tellSides(found.history.map((line, i) => ({ ...lineEvent(found, line), seq: i + 1 })));
    const side = await workAs('hejun');
    const { items } = await readNotices(side, true, { first: 1 });
    await markNoticeRead(side, items[0]?.id ?? '');
    const page = await stage.open(`/cases/${found.no}`, phone, 'tiaojie');
    await page.getByText('送达情况').click();
    await page.getByText('尚未打开').first().waitFor();
    await page.getByText('已打开').first().waitFor();
    assert.deepEqual(await findSerious(page), []);
    assert.equal(await sidewaysPx(page), 0);
    const own = await stage.open(`/cases/${found.no}`, desktop, 'hejun');
    await own.getByText('经过', { exact: true }).waitFor();
    assert.equal(await own.getByText('送达情况').count(), 0);
  });
});
