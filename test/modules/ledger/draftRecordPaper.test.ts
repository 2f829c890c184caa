import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { accrueVolunteerService } from '../../../src/modules/ledger/accrueVolunteerService.ts';
import { draftRecordPaper } from '../../../src/modules/ledger/draftRecordPaper.ts';
import { listLookUps } from '../../../src/modules/ledger/lookUp.store.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places, workOf } from '../../support/world.ts';
import {
  accountOf,
  asHolder,
  job,
  keptVolunteerService,
  says,
  settleFirm,
  settlePerson,
} from './deeds.ts';

describe('One’s own record on paper', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('holds the lines with what they came from, and printing it writes no look-up', async () => {
    const lin = await settlePerson(randomId());
    await settlePerson('grid-worker');
    await says(lin, true, minutesLater(-120));
    await accrueVolunteerService(job, await keptVolunteerService(lin.id, 180));
    const { content, ...rest } = await draftRecordPaper(asHolder(lin), 'zh-CN');
    assert.deepEqual(rest, {
      kind: 'RECORD',
      subject: accountOf(lin),
      office: places.community,
    });
    assert.match(JSON.stringify(content), /志愿服务：沿河巡查一圈/u);
    assert.match(JSON.stringify(content), /\["合计","3 分"\]/u);
    assert.deepEqual((await listLookUps(accountOf(lin), { first: 5 })).items, []);
  });

  it('is the firm’s for who acts for a firm, and nobody’s for a visitor', async () => {
    await settlePerson('qian');
    const name = randomId();
    const firm = await settleFirm(name, 'qian');
    const { content } = await draftRecordPaper(asHolder(firm), 'en');
    assert.equal(content.title, 'Community credit record');
    assert.ok(JSON.stringify(content).includes(name));
    await assert.rejects(draftRecordPaper(workOf(visitor), 'zh-CN'), { code: 'NOT_SIGNED_IN' });
  });
});
