import assert from 'node:assert/strict';
import { openSession } from '../../../src/modules/identity/openSession.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { sessionsMax } from '../../../src/modules/identity/session.ts';
import { isKnownDevice } from '../../../src/modules/identity/knownDevice.store.ts';
import { tokenHash } from '../../../src/modules/identity/secretToken.ts';
import { findSessionByHash, listSessions } from '../../../src/modules/identity/session.store.ts';
import { throughTheApi, later, newcomer, start, strangeBrowser, useTown } from './people.ts';

describe('A person with many browsers', () => {
  useTown();

  it('sees each of them, the last used first', async () => {
    const { person, session } = await newcomer();
    const phone = strangeBrowser({ userAgent: '手机 '.repeat(100) });
    const { session: second } = await openSession(throughTheApi(later(1)), person, phone);
    const seen = await listSessions(person.id, later(2));
    assert.deepEqual(
      seen.map(({ id }) => id),
      [second.id, session.id],
    );
    assert.equal(Array.from(seen[0]?.device ?? '').length, 120);
  });

  it('has in each a session of its own, in place of that browser’s earlier one', async () => {
    const { person, session, deviceToken } = await newcomer();
    const browser = strangeBrowser({ sessionId: session.id, deviceToken });
    const opened = await openSession(throughTheApi(later(1)), person, browser);
    assert.deepEqual(await findSessionByHash(tokenHash(opened.token)), opened.session);
    const { deviceHash, openedAt, personId } = opened.session;
    assert.deepEqual(
      [deviceHash, openedAt, personId],
      [tokenHash(deviceToken), later(1), person.id],
    );
    assert.equal(opened.deviceToken, deviceToken);
    assert.ok(await isKnownDevice(person.id, deviceToken, later(1)));
    const left = await listSessions(person.id, later(1));
    assert.deepEqual(left, [opened.session]);
  });

  it('has at most 20 open; the least lately used one ends', async () => {
    const { person, token: oldest } = await newcomer();
    const { token: next } = await openSession(throughTheApi(later(1)), person, strangeBrowser());
    for (let i = 2; i <= sessionsMax; i += 1)
      await openSession(throughTheApi(later(i)), person, strangeBrowser());
    assert.equal((await listSessions(person.id, later(30))).length, sessionsMax);
    assert.equal(await resumeSession(oldest, later(30)), null);
    assert.notEqual(await resumeSession(next, later(30)), null);
  });

  it('never ends the one just opened, though its clock be behind', async () => {
    const { person } = await newcomer();
    for (let i = 0; i < sessionsMax + 3; i += 1) {
      const { token } = await openSession(throughTheApi(later(-i)), person, strangeBrowser());
      assert.notEqual(await resumeSession(token, start), null, String(i));
    }
  });
});
