import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { visitor, type Actor } from '../../../src/kernel/work.ts';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import { fileFieldReport } from '../../../src/modules/opinion/fileFieldReport.ts';
import { findMessage, saveMessage } from '../../../src/modules/opinion/message.store.ts';
import { messageStanding } from '../../../src/modules/opinion/message.ts';
import type { Standing } from '../../../src/modules/opinion/standing.ts';
import { searchThings } from '../../../src/modules/search/searchThings.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { present } from '../../../src/kernel/assert.ts';
import { saveNewCases } from '../../../src/modules/mediation/case.store.ts';
import { caseInEachState } from '../mediation/caseFixtures.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';
import { foundBy, indexAll, realTokenizer, search } from './indexed.ts';

const resident = someone('RESIDENT', places.community);
const neighbour = someone('RESIDENT', places.community);
const outsider = someone('RESIDENT', places.elsewhere);
const spokesperson = someone('SPOKESPERSON', places.street);

async function post(title: string, body: string, author: Actor = resident, now = monday) {
  const written = await publishPost(workOf(author, now), { key: randomId(), title, body });
  await indexAll(written.id);
  return written;
}

async function stand(id: string, standing: Partial<Standing>): Promise<void> {
  const message = present(await findMessage(id), 'message');
  const whole: Standing = { state: 'SHOWN', decision: 1, at: monday, ...standing };
  assert.ok(await saveMessage(messageStanding(message, whole), 'standing', minutesLater(5)));
}

describe('Who searches', () => {
  useStore();
  before(() => realTokenizer());
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('finds what holds the words, in simplified and traditional characters, full width and any case alike', async () => {
    const { id } = await post('楼道的灯', '三楼楼道的灯坏了，WiFi5 信号也没有，请物业来修理。');
    for (const query of [
      '物业修理',
      '物業修理',
      'wifi5',
      'WIFI5',
      'ｗｉｆｉ５',
      '楼道 灯',
      '樓道　燈',
    ])
      assert.deepEqual(await foundBy(neighbour, query), [id], query);
    assert.deepEqual(await foundBy(neighbour, '物业收费'), []);
  }).timeout(30_000);

  it('finds traditional writing by simplified words, and marks it in its own characters', async () => {
    await post('電瓶車充電', '樓下電瓶車亂停，充電線從窗戶拉下來。');
    const { items } = await search(neighbour, '电瓶车');
    assert.equal(items.length, 1);
    const [{ title, excerpt }] = [present(items[0], 'result')];
    const marked = ({ text, spans }: typeof title) =>
      spans.map(({ from, to }) => Array.from(text).slice(from, to).join(''));
    assert.deepEqual(marked(title), ['電瓶車']);
    assert.deepEqual(marked(excerpt), ['電瓶車']);
    assert.equal((await search(neighbour, '电瓶')).items.length, 1);
  });

  it('sees titles and whole matches first, then what is newer', async () => {
    const old = await post('', '这里路灯昏暗。', resident, new Date('2025-01-06T01:00:00Z'));
    const fresh = await post('', '这里路灯昏暗！');
    const titled = await post('路灯昏暗', '晚上看不清台阶，老人不敢出门。');
    assert.deepEqual(await foundBy(neighbour, '路灯昏暗'), [titled.id, fresh.id, old.id]);
  });

  it('reads on page by page, each thing once and in the same order', async () => {
    for (let n = 0; n < 7; n += 1)
      await post('', `第${String(n)}次反映漏水。`, resident, minutesLater(n));
    const whole = (await search(neighbour, '漏水')).items.map(({ place }) => place.split(' ')[2]);
    assert.equal(whole.length, 7);
    const work = workOf(neighbour, minutesLater(60));
    const seen: (string | undefined)[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = await searchThings(
        after === undefined ? work : workOf(neighbour, minutesLater(600)),
        { query: '漏水' },
        { first: 3, ...(after === undefined ? {} : { after }) },
      );
      seen.push(...page.items.map(({ place }) => place.split(' ')[2]));
      after = page.items.at(-1)?.place;
      more = page.hasNext;
    }
    assert.deepEqual(seen, whole);
  });

  it('finds in the own area alone; reports are for the team, one’s own for oneself', async () => {
    const { id } = await post('', '河边的护栏松动了。');
    const volunteer = someone('VOLUNTEER', places.community);
    const report = await fileFieldReport(workOf(volunteer), {
      key: randomId(),
      reportKind: 'SAFETY',
      place: '河边',
      body: '护栏松动，孩子容易掉下去。',
    });
    await indexAll(report.id);
    assert.deepEqual(await foundBy(neighbour, '护栏松动'), [id]);
    assert.deepEqual(
      (await foundBy(spokesperson, '护栏松动')).toSorted(),
      [id, report.id].toSorted(),
    );
    assert.deepEqual((await foundBy(volunteer, '护栏松动')).toSorted(), [id, report.id].toSorted());
    assert.deepEqual(await foundBy(outsider, '护栏松动'), []);
    assert.deepEqual(await foundBy(visitor, '护栏松动'), []);
    assert.deepEqual(await foundBy({ ...resident, scope: places.elsewhere }, '护栏松动'), [id]);
    assert.deepEqual(await foundBy(neighbour, report.no), []);
    assert.deepEqual(await foundBy(spokesperson, report.no), [report.id]);
    await assert.rejects(foundBy(outsider, '护栏', { area: places.community }), {
      code: 'NOT_FOUND',
    });
  });

  it('finds nothing of what was withdrawn or hidden, even before the index knows', async () => {
    const gone = await post('', '金丝雀甲飞走了。');
    const hidden = await post('', '金丝雀乙飞走了。');
    const waiting = await post('', '金丝雀丙飞走了。');
    await withdrawPost(workOf(resident), { id: gone.id, version: 1 });
    await stand(hidden.id, { state: 'HIDDEN' });
    await stand(waiting.id, { state: 'WAITING' });
    for (const actor of [neighbour, spokesperson, resident])
      assert.deepEqual(await foundBy(actor, '金丝雀'), [], actor.role);
    await indexAll(gone.id, hidden.id, waiting.id);
    assert.deepEqual(await foundBy(spokesperson, '金丝雀'), []);
    await stand(hidden.id, { state: 'SHOWN', decision: 2 });
    await indexAll(hidden.id);
    assert.deepEqual(await foundBy(neighbour, '金丝雀'), [hidden.id]);
  });

  it('learns nothing of a masked passage, before and after the index knows', async () => {
    const { id } = await post('', '电话是金丝雀号码，路灯坏了。');
    await stand(id, { masks: [{ wording: 1, from: 4, to: 9 }] });
    for (const actor of [neighbour, spokesperson, resident])
      assert.deepEqual(await foundBy(actor, '金丝雀'), [], actor.role);
    await indexAll(id);
    assert.deepEqual(await foundBy(neighbour, '金丝雀'), []);
    const { items } = await search(neighbour, '路灯');
    assert.equal(items.length, 1);
    assert.ok(!JSON.stringify(items.map(({ excerpt }) => excerpt)).includes('金丝雀'));
  });

  it('finds the newest wording, not the one before', async () => {
    const { id } = await post('', '电梯坏了三天。');
    const posts = { kinds: ['POST'] } as const;
    await editPost(workOf(resident), { id, version: 1, title: '', body: '水管坏了三天。' });
    assert.deepEqual(await foundBy(neighbour, '电梯', posts), []);
    await indexAll(id);
    assert.deepEqual(await foundBy(neighbour, '水管', posts), [id]);
    assert.deepEqual(await foundBy(neighbour, '电梯', posts), []);
  });

  it('narrows by kind, time and place, and a visitor finds the rules', async () => {
    const here = await post('', '停车位被占。', resident, minutesLater(1));
    const inGrid = await publishPost(workOf(resident, minutesLater(30)), {
      key: randomId(),
      title: '',
      body: '停车位又被占。',
      area: places.grid,
    });
    await indexAll(inGrid.id);
    assert.deepEqual(await foundBy(neighbour, '停车位', { area: places.grid }), [inGrid.id]);
    assert.deepEqual(await foundBy(neighbour, '停车位', { from: minutesLater(10) }), [inGrid.id]);
    assert.deepEqual(await foundBy(neighbour, '停车位', { until: minutesLater(10) }), [here.id]);
    assert.deepEqual(await foundBy(neighbour, '停车位', { kinds: ['CASE'] }), []);
    const conduct = await foundBy(visitor, '他人隐私', { kinds: ['CONDUCT_RULE'] });
    assert.ok(conduct.length > 0);
    assert.ok(
      conduct.every((code) => code.startsWith('C-')),
      conduct.join(),
    );
  });

  it('finds a case as a side or on its team, and not as a neighbour', async () => {
    const side = someone('RESIDENT', places.elsewhere);
    const agreed = caseInEachState().AGREED;
    const parties = agreed.parties.map((party, n) =>
      n === 0 ? { ...party, personId: side.personId } : party,
    );
    await saveNewCases([{ ...agreed, parties }]);
    await indexAll(agreed.id);
    for (const actor of [side, spokesperson, someone('MEDIATOR', places.community)])
      assert.deepEqual(await foundBy(actor, '夜里装修'), [agreed.id], actor.role);
    for (const actor of [neighbour, outsider, visitor, someone('NET_POLICE', places.community)])
      assert.deepEqual(await foundBy(actor, '夜里装修'), [], actor.role);
    assert.deepEqual(await foundBy(side, agreed.no), [agreed.id]);
    assert.deepEqual(await foundBy(neighbour, agreed.no), []);
    assert.deepEqual(await foundBy(spokesperson, '装修', { state: 'AGREED' }), [agreed.id]);
    assert.deepEqual(await foundBy(spokesperson, '装修', { state: 'CLOSED' }), []);
  });

  it('is answered calmly whatever is asked', async () => {
    await post('', '𠀀𠀁的牌子掉了，价格 a.*b 看不清 😀。');
    for (const query of ['的', '的 了 是', '.*', '(', '\\', '😀', '$where', '|||', '{"$gt":""}'])
      assert.deepEqual((await search(neighbour, query, { kinds: ['POST'] })).items, [], query);
    assert.equal((await search(neighbour, '𠀀𠀁')).items.length, 1);
    for (const query of ['', '   ', '\u200b', '漏'.repeat(10_000)])
      await assert.rejects(search(neighbour, query), { code: 'BAD_INPUT' });
  });
});
