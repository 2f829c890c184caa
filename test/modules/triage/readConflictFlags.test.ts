import assert from 'node:assert/strict';
import { roles, systemActor, visitor } from '../../../src/kernel/work.ts';
import { findMessages } from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import {
  countNewConflictFlags,
  readConflictFlag,
  readConflictFlags,
  type ConflictFlagsWanted,
} from '../../../src/modules/triage/readConflictFlags.ts';
import { triageMessages } from '../../../src/modules/triage/triageMessages.ts';
import { plainJudge } from '../../support/judge.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const spokesperson = workOf(someone('SPOKESPERSON', places.community));
const page = { first: 50 };

describe('The queue', () => {
  useStore();
  before(growPlaces);

  it('holds what is open, and what was decided in its own list', async () => {
    const [open, confirmed] = [await raiseConflictFlag(), await raiseConflictFlag()];
    await confirmConflictFlag(spokesperson, { id: confirmed, version: 1, note: '' });
    const idsOf = async (state: 'OPEN' | 'CONFIRMED' | 'DISMISSED') =>
      (await readConflictFlags(spokesperson, { state }, page)).items.map(({ id }) => id);
    assert.deepEqual(await idsOf('OPEN'), [open]);
    assert.deepEqual(await idsOf('CONFIRMED'), [confirmed]);
    assert.deepEqual(await idsOf('DISMISSED'), []);
  });

  it('is the team’s: each role sees it or gets the answer of an area that is not there', async () => {
    const may = new Set(['SPOKESPERSON', 'PRESS_SPOKESPERSON', 'NET_POLICE', 'AUDITOR']);
    for (const role of roles) {
      const asked = readConflictFlags(
        workOf(someone(role, places.community)),
        { state: 'OPEN' },
        page,
      );
      if (may.has(role)) assert.ok((await asked).items.length > 0, role);
      else await assert.rejects(asked, { code: 'NOT_FOUND' }, role);
    }
    await assert.rejects(readConflictFlags(workOf(visitor), { state: 'OPEN' }, page), {
      code: 'NOT_FOUND',
    });
  });

  it('reaches as far as the scope: all of the street from above, nothing of the neighbours', async () => {
    const street = workOf(someone('SPOKESPERSON', places.street));
    const all = await readConflictFlags(street, { state: 'OPEN' }, page);
    assert.ok(all.items.length > 0);
    const part = await readConflictFlags(street, { area: places.elsewhere, state: 'OPEN' }, page);
    assert.deepEqual(part.items, []);
    const nowhere = `${places.street}/none`;
    await assert.rejects(readConflictFlags(street, { area: nowhere, state: 'OPEN' }, page), {
      ...{ code: 'NOT_FOUND', detail: { reason: 'area' } },
    });
    await assert.rejects(
      readConflictFlags(spokesperson, { area: places.elsewhere, state: 'OPEN' }, page),
      {
        code: 'NOT_FOUND',
        detail: { reason: 'area' },
      },
    );
  });

  it('gives one flag by its id to the same people, decided or not, and nothing to others', async () => {
    const id = await raiseConflictFlag();
    assert.equal((await readConflictFlag(spokesperson, id))?.state, 'OPEN');
    await confirmConflictFlag(spokesperson, { id, version: 1, note: '' });
    assert.equal((await readConflictFlag(spokesperson, id))?.state, 'CONFIRMED');
    const others = [
      workOf(someone('SPOKESPERSON', places.elsewhere)),
      workOf(someone('RESIDENT', places.community)),
      workOf(visitor),
    ];
    for (const work of others) assert.equal(await readConflictFlag(work, id), null);
    assert.equal(await readConflictFlag(spokesperson, 'f'.repeat(32)), null);
  });

  it('begins with danger to life, then hazards, then the likeliest and longest waiting, page by page', async () => {
    const quarrels = ['吵，又吵。', '吵吵吵吵。', '吵，吵，吵。'];
    const dangers = [
      '井盖松了，吵了吵。',
      '五楼着火了。',
      '护栏断了，吵，吵。',
      '阳台冒烟，吵吵。',
    ];
    const raised: string[] = [];
    for (const [i, body] of [...quarrels, ...dangers].entries()) {
      const author = workOf(someone('RESIDENT', places.elsewhereGrid), minutesLater(-i));
      const post = await publishPost(author, { key: `order-${String(i)}`, title: '', body });
      await triageMessages(workOf(systemActor('triage')), plainJudge, [post]);
      raised.push(body);
    }
    const reader = workOf(someone('AUDITOR', places.elsewhere));
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const asked = { first: 2, ...(after === undefined ? {} : { after }) };
      const { items, hasNext } = await readConflictFlags(reader, { state: 'OPEN' }, asked);
      seen.push(...items.map(({ messageId }) => messageId));
      after = items.at(-1)?.order;
      more = hasNext;
    }
    const bodies = new Map(
      (await findMessages(seen)).map(({ id, versions }) => [id, versions[0]?.body]),
    );
    assert.deepEqual(
      seen.map((id) => bodies.get(id)),
      [
        ...['阳台冒烟，吵吵。', '五楼着火了。', '护栏断了，吵，吵。', '井盖松了，吵了吵。'],
        ...['吵吵吵吵。', '吵，吵，吵。', '吵，又吵。'],
      ],
    );
    assert.equal(raised.length, seen.length);
  });

  it('is narrowed by words, number and time, and says how many there are', async () => {
    const author = workOf(someone('RESIDENT', places.elsewhereGrid), minutesLater(90));
    const post = await publishPost(author, { key: 'sought', title: '夜里施工', body: '吵，吵。' });
    await triageMessages(workOf(systemActor('triage'), minutesLater(91)), plainJudge, [post]);
    const reader = workOf(someone('AUDITOR', places.elsewhere));
    const found = async (wanted: ConflictFlagsWanted) => {
      const { items, count } = await readConflictFlags(reader, { state: 'OPEN', ...wanted }, page);
      assert.deepEqual(await count(), { number: items.length, isMore: false });
      return items.map(({ messageId }) => messageId === post.id);
    };
    for (const query of ['夜里施工', '施工', post.no])
      assert.deepEqual(await found({ query }), [true]);
    assert.deepEqual(await found({ query: '施工', state: 'DISMISSED' }), []);
    assert.deepEqual(await found({ query: '没有这样的' }), []);
    assert.deepEqual(await found({ from: minutesLater(91) }), [true]);
    assert.ok(!(await found({ until: minutesLater(91) })).includes(true));
    await assert.rejects(found({ query: '吵' }), { code: 'BAD_INPUT' });
  });

  it('pages without gap or repeat', async () => {
    for (let i = 0; i < 5; i += 1) await raiseConflictFlag();
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const asked = { first: 2, ...(after === undefined ? {} : { after }) };
      const { items, hasNext } = await readConflictFlags(spokesperson, { state: 'OPEN' }, asked);
      seen.push(...items.map(({ id }) => id));
      after = hasNext ? items.at(-1)?.order : undefined;
    } while (after !== undefined);
    assert.equal(seen.length, 6);
    assert.equal(new Set(seen).size, 6);
  });
});

describe('Whoever reads the queue', () => {
  useStore();
  before(growPlaces);

  it('is told how many have come in since, in the area acted over, and no others', async () => {
    const count = (since: number, scope: string = places.community) =>
      countNewConflictFlags(
        workOf(someone('SPOKESPERSON', scope), minutesLater(60)),
        minutesLater(since),
      );
    await raiseConflictFlag();
    const decided = await raiseConflictFlag();
    assert.equal(await count(-1), 2);
    assert.equal(await count(0), 0, 'what was there at that very moment was read');
    assert.equal(await count(-1, places.elsewhere), 0);
    const thisMoment = workOf(someone('SPOKESPERSON', places.community));
    assert.equal(await countNewConflictFlags(thisMoment, minutesLater(-1)), 2, 'raised just now');
    const before = workOf(someone('SPOKESPERSON', places.community), minutesLater(-0.5));
    assert.equal(await countNewConflictFlags(before, minutesLater(-1)), 0);
    await confirmConflictFlag(spokesperson, { id: decided, version: 1, note: '' });
    assert.equal(await count(-1), 1, 'what was decided meanwhile waits no more');
  });

  it('and nobody else', async () => {
    for (const role of ['RESIDENT', 'MEDIATOR', 'GRID_WORKER', 'ADMIN'] as const)
      await assert.rejects(countNewConflictFlags(workOf(someone(role, places.community)), monday), {
        ...{ code: 'NOT_FOUND', detail: { reason: 'area' } },
      });
  });
});
