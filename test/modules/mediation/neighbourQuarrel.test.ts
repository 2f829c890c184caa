import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import type { Actor } from '../../../src/kernel/work.ts';
import { makePerson } from '../../../src/modules/identity/person.ts';
import { savePerson } from '../../../src/modules/identity/person.store.ts';
import type { Case, Party } from '../../../src/modules/mediation/mediationCase.ts';
import { whoIsUnvouched } from '../../../src/modules/mediation/neighbourQuarrel.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';
import { fresh } from './caseFixtures.ts';
import { aReport, firm, forFirm, personId, settle } from './town.ts';

type Side = Pick<Party, 'personId' | 'firmId'>;

const lin: Side = { personId: personId('lin') };
const zhou: Side = { personId: personId('zhou') };
const stranger: Side = { personId: personId('stranger') };
const byName: Side = {};
const theFirm: Side = { firmId: firm.id };

const caseOf = (messageId: string, ...sides: Side[]): Case => ({
  ...fresh(),
  messageId,
  parties: sides.map((side, i) => ({ id: String(i), name: String(i), consent: 'ASKED', ...side })),
});

const postOf = async (actor: Actor): Promise<string> =>
  (await publishPost(workOf(actor), { key: randomId(), title: '', body: '漏水，又漏。' })).id;

describe('In a case between people', () => {
  useStore();
  let report = '';
  before('a stranger whose residence nobody vouches for', async () => {
    await settle();
    const id = personId('stranger');
    const of = { userName: 'stranger', displayName: '新来的', home: places.grid, joinedAt: monday };
    await savePerson(makePerson({ id, ...of }), { passwordHash: 'none', request: 'stranger' });
    report = (await aReport()).id;
  });

  const unvouched = async (messageId: string, ...sides: Side[]) =>
    (await whoIsUnvouched(caseOf(messageId, ...sides)))?.id;

  it('every side with an account is vouched for, a side of a name alone counts as a person', async () => {
    assert.equal(await unvouched(report, lin, zhou), undefined);
    assert.equal(await unvouched(report, lin, stranger), stranger.personId);
    assert.equal(await unvouched(report, stranger, byName), stranger.personId);
    assert.equal(await unvouched(report, lin, byName), undefined);
  });

  it('so is who wrote the resident’s post that it came from', async () => {
    const post = await postOf(someone('RESIDENT', places.community, personId('stranger')));
    assert.equal(await unvouched(post, lin, zhou), stranger.personId);
    const lins = await postOf(someone('RESIDENT', places.community, personId('lin')));
    assert.equal(await unvouched(lins, lin, zhou), undefined);
  });

  it('but not who wrote in an office or for a firm', async () => {
    const filed = await aReport();
    assert.equal(await unvouched(filed.id, lin, zhou), undefined, 'whoever patrols');
    const strangers = { ...forFirm.actor, personId: personId('stranger') };
    assert.equal(await unvouched(await postOf(strangers), lin, zhou), undefined);
    assert.equal(await unvouched('no-such-message', lin, zhou), undefined);
  });

  it('nobody is asked for where one person stands against firms', async () => {
    assert.equal(await unvouched(report, stranger, theFirm), undefined);
    assert.equal(await unvouched(report, stranger), undefined);
    assert.equal(await unvouched(report, stranger, theFirm, lin), stranger.personId);
  });
});
