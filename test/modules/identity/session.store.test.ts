import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { randomId } from '../../../src/kernel/id.ts';
import { makeSession, sessionIdleMs } from '../../../src/modules/identity/session.ts';
import {
  findOwnSession,
  findSessionByHash,
  listSessions,
  markSessionEnded,
  removeSession,
  removeSessionsOf,
  saveSession,
  touchSession,
} from '../../../src/modules/identity/session.store.ts';
import { later, start, useTown } from './people.ts';

// The Rust store never gives the value of a unique column out again (docs/decisions/0001-the-store.md): ids and hashes are each run's own.
let run = '';
const idOf = (name: string): string => `${name} ${run}`;
const hashOf = (name: string): string => `hash of ${idOf(name)}`;

const keep = async (name: string, personId = name, minutes = 0) => {
  const browser = { userAgent: `browser of ${name}`, deviceHash: `device of ${name}` };
  const session = makeSession(idOf(name), personId, browser, later(minutes));
  await saveSession(session, hashOf(name));
  return session;
};
const idsOf = async (personId: string, now = start) =>
  (await listSessions(personId, now)).map(({ id }) => id.replace(` ${run}`, ''));

describe('The store of sessions', () => {
  useTown();
  before(() => {
    run = randomId();
  });

  it('finds a session by the hash of its token, and by no other', async () => {
    const session = await keep('a1');
    assert.deepEqual(await findSessionByHash(hashOf('a1')), session);
    assert.equal(await findSessionByHash('a1'), null);
    const before = makeSession(idOf('a2'), 'a2', { userAgent: 'old' }, start);
    await saveSession(before, hashOf('a2'));
    assert.deepEqual(await findSessionByHash(hashOf('a2')), before, 'without a device');
  });

  it('lists the open ones of a person, last used first, until they expire', async () => {
    await keep('b1', 'lin', 1);
    await keep('b2', 'lin', 3);
    await keep('b3', 'lin', 2);
    await keep('b4', 'wu');
    await markSessionEnded((await keep('b5', 'lin')).id, start);
    assert.deepEqual(await idsOf('lin'), ['b2', 'b3', 'b1']);
    const after = (minutes: number) => new Date(later(minutes).getTime() + sessionIdleMs);
    assert.deepEqual(await idsOf('lin', after(1)), ['b2', 'b3'], 'at that very moment');
    assert.deepEqual(await idsOf('nobody'), []);
  });

  it('writes when one was used, and until when it lasts', async () => {
    const session = await keep('c1');
    await keep('c2', 'c1');
    const used = { ...session, lastUsedAt: later(9), expiresAt: later(99) };
    await touchSession(used);
    assert.deepEqual(await findSessionByHash(hashOf('c1')), used);
    assert.deepEqual((await findSessionByHash(hashOf('c2')))?.lastUsedAt, start);
    await touchSession({ ...used, id: 'none' });
  });

  it('ends one for good: its token opens nothing, its browser is forgotten, its person finds that it ended', async () => {
    const session = await keep('d1', 'lin-d');
    await markSessionEnded(idOf('d1'), later(1));
    await markSessionEnded(idOf('d1'), later(2));
    assert.equal(await findSessionByHash(hashOf('d1')), null);
    const { deviceHash: _forgotten, ...rest } = session;
    assert.deepEqual(await findOwnSession('lin-d', idOf('d1')), {
      ...rest,
      device: '',
      isEnded: true,
    });
    const kept = await mongoose.connection
      .collection<{ _id: string; endedAt: Date; tokenHash: string }>('sessions')
      .findOne({ _id: idOf('d1') });
    assert.deepEqual([kept?.endedAt, kept?.tokenHash], [later(1), `ended ${idOf('d1')}`]);
  });

  it('shows a session to its own person alone', async () => {
    const session = await keep('e1', 'lin-e');
    assert.deepEqual(await findOwnSession('lin-e', idOf('e1')), { ...session, isEnded: false });
    assert.equal(await findOwnSession('wu', idOf('e1')), null);
    assert.equal(await findOwnSession('lin-e', 'none'), null);
  });

  it('ends one, or all of a person but the one that is kept, and counts those that were open', async () => {
    for (const id of ['f1', 'f2', 'f3', 'f4']) await keep(id, 'lin-f');
    await keep('f5', 'wu-f');
    await removeSession(idOf('f1'));
    await removeSession(idOf('f1'));
    await markSessionEnded(idOf('f2'), start);
    assert.deepEqual((await idsOf('lin-f')).sort(), ['f3', 'f4']);
    assert.equal(await removeSessionsOf('lin-f', idOf('f3')), 1);
    assert.equal(await findOwnSession('lin-f', idOf('f2')), null, 'what had ended goes too');
    assert.deepEqual(await idsOf('lin-f'), ['f3']);
    assert.equal(await removeSessionsOf('lin-f'), 1);
    assert.deepEqual([await idsOf('lin-f'), await idsOf('wu-f')], [[], ['f5']]);
  });
});
