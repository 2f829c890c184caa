import assert from 'node:assert/strict';
import { visitor, type Actor } from '../../../src/kernel/work.ts';
import { issuePaper } from '../../../src/modules/papers/issuePaper.ts';
import { readMyPapers } from '../../../src/modules/papers/readMyPapers.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday, places, someone, workOf } from '../../support/world.ts';
import { draft, shop, useKeys } from './shop.ts';

const quick = { ...shop, printer: { print: () => Promise.resolve(new Uint8Array([1])) } };
const lin = someone('RESIDENT', places.grid, 'lin');
const forFirm = (personId: string): Actor => ({
  ...someone('FIRM_REPRESENTATIVE', places.grid, personId),
  firmId: 'noodle shop',
});

describe('Whoever had papers printed', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    useKeys();
  });

  const issue = async (actor: Actor, at = monday) =>
    (await issuePaper(workOf(actor, at), draft, quick)).paper;
  const codesOf = async (actor: Actor) =>
    (await readMyPapers(workOf(actor), { first: 10 })).items.map(({ code }) => code);

  it('finds them all, the newest first, in whichever role they were printed, and nobody else’s', async () => {
    const first = await issue(lin);
    const second = await issue(someone('MEDIATOR', places.community, 'lin'), minutesLater(1));
    await issue(someone('RESIDENT', places.grid, 'zhou'), minutesLater(2));
    const found = await readMyPapers(workOf(lin), { first: 10 });
    assert.deepEqual(found.items, [second, first]);
    assert.deepEqual(await found.count(), { number: 2, isMore: false });
    assert.deepEqual(await codesOf(someone('RESIDENT', places.grid, 'wang')), []);
  });

  it('reads on from page to page', async () => {
    for (let time = 0; time < 5; time += 1) await issue(lin, minutesLater(time));
    const all = await codesOf(lin);
    const page = await readMyPapers(workOf(lin), { first: 3 });
    const rest = await readMyPapers(workOf(lin), { first: 3, after: page.items[2]?.order ?? '' });
    assert.deepEqual([page.hasNext, rest.hasNext], [true, false]);
    assert.deepEqual(
      [...page.items, ...rest.items].map(({ code }) => code),
      all,
    );
  });

  it('for a firm finds what any of its representatives had printed for it, and that alone', async () => {
    const ofFirm = await issue(forFirm('lin'));
    const ofColleague = await issue(forFirm('zhou'), minutesLater(1));
    const own = await issue(lin, minutesLater(2));
    assert.deepEqual(await codesOf(forFirm('lin')), [ofColleague.code, ofFirm.code]);
    assert.deepEqual(await codesOf(lin), [own.code, ofFirm.code]);
  });

  it('must be somebody', async () => {
    await assert.rejects(readMyPapers(workOf(visitor), { first: 10 }), { code: 'NOT_SIGNED_IN' });
  });
});
