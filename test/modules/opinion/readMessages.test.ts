import assert from 'node:assert/strict';
import { fileFieldReport } from '../../../src/modules/opinion/fileFieldReport.ts';
import { importedMessage, importMessages } from '../../../src/modules/opinion/importMessages.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import { mayReadHistory, mayReadMessage } from '../../../src/modules/opinion/message.policy.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import {
  readFeed,
  readMessage,
  readOwnMessages,
} from '../../../src/modules/opinion/readMessages.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { roles, visitor } from '../../../src/kernel/work.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

describe('A reader', () => {
  useStore();
  before(growPlaces);

  const author = workOf(someone('RESIDENT', places.community));
  let post: Message;
  let report: Message;
  before(async () => {
    post = await publishPost(author, {
      key: 'read-00001',
      title: '',
      body: '快递柜挡了消防通道。',
    });
    const volunteer = workOf(someone('VOLUNTEER', places.community));
    const seen = { reportKind: 'SAFETY', place: '西门', body: '井盖松动。' } as const;
    report = await fileFieldReport(volunteer, { key: 'read-00002', ...seen });
  });

  it('sees the feed newest first and pages without gap or repeat', async () => {
    const reader = workOf(someone('RESIDENT', places.community));
    for (let i = 1; i <= 7; i += 1)
      await publishPost(
        { ...author, now: minutesLater(i) },
        { key: `feed-${String(i)}00000`, title: '', body: `第${String(i)}条` },
      );
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await readFeed(
        reader,
        {},
        {
          first: 3,
          ...(after === undefined ? {} : { after }),
        },
      );
      seen.push(...page.items.map(({ body }) => body));
      after = page.hasNext ? page.items.at(-1)?.order : undefined;
    } while (after !== undefined);
    assert.deepEqual(
      seen.slice(0, 7),
      [7, 6, 5, 4, 3, 2, 1].map((i) => `第${String(i)}条`),
    );
    assert.equal(new Set(seen).size, seen.length);
  });

  it('finds posts in the feed by their words, number and day, what came from outside too, and says how many', async () => {
    const source = importedMessage(author, '论坛', places.community, {
      externalId: 'feed-words',
      title: '广场舞太吵',
      body: '每天晚上十点还在跳',
      at: minutesLater(20),
    });
    const [imported] = (await importMessages(author, [source])).stored;
    const reader = workOf(someone('RESIDENT', places.community));
    const found = async (asked: Parameters<typeof readFeed>[1]) => {
      const { items, count } = await readFeed(reader, asked, { first: 10 });
      assert.equal((await count()).number, items.length);
      return items.map(({ id }) => id);
    };
    assert.deepEqual(await found({ query: '广场舞 十点' }), [imported?.id]);
    assert.deepEqual(await found({ query: '消防通道' }), [post.id]);
    assert.deepEqual(await found({ query: post.no }), [post.id]);
    assert.deepEqual(await found({ query: '井盖' }), [], 'a report is no post');
    assert.deepEqual(await found({ from: minutesLater(20) }), [imported?.id]);
    assert.deepEqual(await found({ query: '广场舞', until: minutesLater(20) }), []);
  });

  it('reads what they wrote themselves, in whichever role, newest first, withdrawn ones too', async () => {
    const id = 'writer';
    const as = (role: 'RESIDENT' | 'VOLUNTEER', minutes: number) =>
      workOf(someone(role, places.community, id), minutesLater(minutes));
    const first = await publishPost(as('RESIDENT', 30), {
      key: 'own-000001',
      title: '',
      body: '楼下装修太早了',
    });
    const second = await fileFieldReport(as('VOLUNTEER', 31), {
      key: 'own-000002',
      reportKind: 'NOISE',
      place: '北门',
      body: '半夜施工',
    });
    await withdrawPost(as('RESIDENT', 32), { id: first.id, version: 1 });
    const found = async (asked: Parameters<typeof readOwnMessages>[1], reader = id) => {
      const work = workOf(someone('RESIDENT', places.elsewhere, reader));
      const { items, hasNext, count } = await readOwnMessages(work, asked, { first: 5 });
      assert.equal((await count()).number, items.length);
      assert.equal(hasNext, false);
      return items.map((one) => one.id);
    };
    assert.deepEqual(await found({}), [second.id, first.id]);
    assert.deepEqual(await found({ query: '装修' }), [first.id]);
    assert.deepEqual(await found({ from: minutesLater(31) }), [second.id]);
    assert.deepEqual(await found({}, 'somebody-else'), []);
  });

  it('gets the same answer for a foreign feed as for one that does not exist', async () => {
    const reader = workOf(someone('RESIDENT', places.community));
    for (const area of [places.elsewhere, places.city, 'nb/none'])
      await assert.rejects(readFeed(reader, { area }, { first: 5 }), {
        code: 'NOT_FOUND',
        detail: { reason: 'area' },
      });
    await assert.rejects(readFeed(workOf(visitor), {}, { first: 5 }), { code: 'NOT_FOUND' });
  });

  it('finds a post by its number in the own area, and nothing abroad', async () => {
    const own = await readMessage(workOf(someone('RESIDENT', places.community)), post.no);
    assert.equal(own?.id, post.id);
    const volunteer = workOf(someone('VOLUNTEER', places.community));
    assert.equal(await readMessage(volunteer, report.no), null, 'a report is for the team');
    assert.equal(
      (await readMessage(workOf(someone('MEDIATOR', places.community)), ` ${report.no} `))?.id,
      report.id,
    );
    for (const no of ['', '没有', '2026-99999']) assert.equal(await readMessage(author, no), null);
    assert.equal(await readMessage(workOf(someone('RESIDENT', places.elsewhere)), post.no), null);
    assert.equal(await readMessage(workOf(someone('RESIDENT', places.community)), '2026-0'), null);
  });

  it('sees reports only on the team of the area', () => {
    const team = new Set([
      'SPOKESPERSON',
      'PRESS_SPOKESPERSON',
      'NET_POLICE',
      'MEDIATOR',
      'AUDITOR',
    ]);
    for (const role of roles) {
      assert.equal(mayReadMessage(someone(role, places.community), report), team.has(role), role);
      assert.equal(mayReadMessage(someone(role, places.elsewhere), report), false, role);
      assert.equal(mayReadHistory(someone(role, places.community), post), team.has(role), role);
    }
  });

  it('always sees the own words, wherever they act', () => {
    const moved = { ...author.actor, scope: places.elsewhere };
    assert.equal(mayReadMessage(moved, post), true);
    assert.equal(mayReadHistory(moved, post), true);
  });
});
