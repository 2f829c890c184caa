import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { saveFirm } from '../../../src/modules/identity/firm.store.ts';
import { makeFirm } from '../../../src/modules/identity/firm.ts';
import { accrueVolunteerService } from '../../../src/modules/ledger/accrueVolunteerService.ts';
import { readChain } from '../../../src/modules/ledger/entry.store.ts';
import { lookUpAccount } from '../../../src/modules/ledger/lookUpAccount.ts';
import { tellOfEntry } from '../../../src/modules/ledger/tellHolder.ts';
import { listNotices } from '../../../src/modules/notices/notice.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday, places, someone, workOf } from '../../support/world.ts';
import { accountOf, confirmedVolunteerService, job, says, settlePerson } from './deeds.ts';

const toldTo = async (personId: string) =>
  (await listNotices({ personId, unreadOnly: true }, { first: 20 })).items;

describe('Whoever holds a record is told', () => {
  useStore();

  it('of each new line once, also when the night runs again', async () => {
    const lin = await settlePerson(randomId());
    await says(lin, true, minutesLater(-1));
    const service = confirmedVolunteerService(lin.id, 150);
    for (let night = 0; night < 3; night += 1) await accrueVolunteerService(job, service);
    const told = await toldTo(lin.id);
    assert.deepEqual(
      told.map(({ kind, path, text }) => [kind, path, text.zh]),
      [
        [
          'RECORD_ENTERED',
          '/me/credit',
          '您的信用记录新增一条：2026年11月23日的善行，2 分。依据和认定人请打开查看。',
        ],
      ],
    );
  });

  it('by the firm’s representative, where the record is a firm’s', async () => {
    const input = { name: '青溪物业', area: places.community, representativeId: 'qian' };
    const firm = { ...makeFirm(randomId(), input), no: 'F-1' };
    await saveFirm(firm, { request: 'firm', by: 'test', at: monday });
    const lin = await settlePerson(randomId());
    await says(lin, true, minutesLater(-1));
    await accrueVolunteerService(job, confirmedVolunteerService(lin.id, 60));
    const [entry] = await readChain(accountOf(lin), 0, 1);
    assert.ok(entry);
    await tellOfEntry({ kind: 'FIRM', id: firm.id }, entry);
    await tellOfEntry({ kind: 'FIRM', id: 'no such firm' }, entry);
    assert.deepEqual(
      (await toldTo('qian')).map(({ kind }) => kind),
      ['RECORD_ENTERED'],
    );
  });

  it('that somebody looked into it, before they see it; who and why stand in the page', async () => {
    const name = `u${randomId().slice(0, 10)}`;
    const holder = await settlePerson(name);
    const officer = workOf(someone('CREDIT_OFFICER', places.street), monday);
    const asking = { userName: name, purpose: '年度志愿者表彰核对', key: randomId() };
    await lookUpAccount(officer, asking);
    await lookUpAccount(officer, asking);
    const told = await toldTo(holder.id);
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['RECORD_READ'],
    );
    assert.doesNotMatch(JSON.stringify(told), /表彰/u);
  });
});
