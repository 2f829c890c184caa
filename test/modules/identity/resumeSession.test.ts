import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { randomId } from '../../../src/kernel/id.ts';
import { saveFirm } from '../../../src/modules/identity/firm.store.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { sessionIdleMs, sessionLifeMs } from '../../../src/modules/identity/session.ts';
import { findSessionByHash } from '../../../src/modules/identity/session.store.ts';
import { newToken, tokenHash } from '../../../src/modules/identity/secretToken.ts';
import { places } from '../../support/world.ts';
import { later, newcomer, start, useTown } from './people.ts';

const after = (ms: number) => new Date(start.getTime() + ms);
const stored = (id: string) =>
  mongoose.connection
    .collection<{ _id: string; lastUsedAt: Date }>('sessions')
    .findOne({ _id: id });

describe('Somebody who comes back', () => {
  useTown();

  it('is known by the cookie, with the firms that they speak for', async () => {
    const { person, token } = await newcomer();
    const firm = {
      id: randomId(),
      no: 'F-x',
      name: '甲乙餐饮',
      area: places.street,
      representativeId: person.id,
    };
    await saveFirm(firm, { request: 'r', by: 'x', at: start });
    const resumed = await resumeSession(token, start);
    assert.equal(resumed?.person.id, person.id);
    assert.deepEqual(resumed.firms, [firm]);
  });

  it('is nobody with a wrong, shortened, empty or absent cookie', async () => {
    const { token, session } = await newcomer();
    const rubbish = [
      undefined,
      null,
      '',
      token.slice(1),
      `${token}A`,
      newToken(),
      tokenHash(token),
      session.id,
    ];
    for (const cookie of rubbish) assert.equal(await resumeSession(cookie, start), null);
  });

  it('is forgotten after a week away, and after 30 days in any case', async () => {
    const { token } = await newcomer();
    assert.notEqual(await resumeSession(token, after(sessionIdleMs - 1)), null);
    assert.equal(await resumeSession(token, after(2 * sessionIdleMs)), null);

    const busy = await newcomer();
    for (let day = 1; day < 30; day += 1)
      assert.notEqual(await resumeSession(busy.token, later(day * 24 * 60)), null, String(day));
    assert.equal(await resumeSession(busy.token, after(sessionLifeMs)), null);
  });

  it('has the time of use written once a minute, not at each request', async () => {
    const { token, session } = await newcomer();
    await resumeSession(token, after(59_999));
    assert.deepEqual((await stored(session.id))?.lastUsedAt, start);
    const resumed = await resumeSession(token, after(60_000));
    assert.deepEqual(await findSessionByHash(tokenHash(token)), resumed?.session);
    assert.deepEqual(resumed?.session.expiresAt, after(60_000 + sessionIdleMs));
    assert.deepEqual((await stored(session.id))?.lastUsedAt, after(60_000));
    await resumeSession(token, after(100_000));
    assert.deepEqual((await stored(session.id))?.lastUsedAt, after(60_000));
  });

  it('leaves sessions that the store drops by itself when they have expired', async () => {
    const indexes = await mongoose.connection.collection('sessions').indexes();
    assert.ok(indexes.some((one) => one.expireAfterSeconds === 0 && 'expiresAt' in one.key));
    assert.ok(indexes.some((one) => one.unique === true && 'tokenHash' in one.key));
  });
});
