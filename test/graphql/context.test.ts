import assert from 'node:assert/strict';
import { contextOf, type ApiRequest, type DemoSignIn } from '../../graphql/context.ts';
import { AppError } from '../../src/kernel/appError.ts';
import { visitor } from '../../src/kernel/work.ts';
import { newcomer, start, useTown } from '../modules/identity/people.ts';
import { places } from '../support/world.ts';
import { visitorRequest } from './visitorRequest.ts';

const demoPeople: readonly DemoSignIn[] = [
  {
    userName: 'li',
    displayName: '李',
    role: 'RESIDENT',
    place: places.grid,
    isNew: false,
    password: 'p',
  },
];

/** A request, and whom it was seen to come from. */
function requestWith(own: Partial<ApiRequest> = {}) {
  const seen: (string | null)[] = [];
  const request = visitorRequest({
    now: start,
    deviceToken: 'device',
    demoPeople,
    seenAs: (id) => seen.push(id),
    ...own,
  });
  return { request, seen };
}

const refusal = (code: string, reason: string) => (error: unknown) =>
  error instanceof AppError && error.code === code && error.detail.reason === reason;

describe('What every resolver gets', () => {
  useTown();

  it('is had at once for who came without a session: a visitor, and what the request said', () => {
    const { request, seen } = requestWith();
    const context = contextOf(request);
    assert.ok(!(context instanceof Promise));
    const { work, loaders, ...rest } = context;
    assert.deepEqual([work.actor, work.now], [visitor, start]);
    assert.match(work.newId(), /^[0-9a-f]{32}$/u);
    assert.ok('person' in loaders);
    const { requestId, clientAddress, device, deviceToken } = request;
    const { setSessionToken, setDeviceToken, setOpenIdCookie } = request;
    assert.deepEqual(rest, {
      ...{ session: null, person: null, requestId, clientAddress, device, demoPeople },
      ...{ deviceToken, setSessionToken, setDeviceToken, setOpenIdCookie },
    });
    assert.deepEqual(seen, [], 'nobody asked who it is');
  });

  it('is who the session says, in the role that the request names', async () => {
    const { person, session, token } = await newcomer();
    const { request, seen } = requestWith({ sessionToken: token });
    const context = await contextOf(request);
    assert.equal(context.person?.id, person.id);
    assert.equal(context.session?.id, session.id);
    const { actor } = context.work;
    assert.deepEqual(
      [actor.personId, actor.role, actor.scope],
      [person.id, 'RESIDENT', places.community],
    );
    assert.deepEqual(seen, [person.id]);
    const named = requestWith({ sessionToken: token, actingAs: `RESIDENT@${places.community}` });
    assert.equal((await contextOf(named.request)).work.actor.role, 'RESIDENT');
    const other = requestWith({ sessionToken: token, actingAs: `ADMIN@${places.city}` });
    await assert.rejects(
      Promise.resolve(contextOf(other.request)),
      refusal('FORBIDDEN', 'role_not_held'),
    );
  });

  it('is a visitor’s for a session that is over, which is told', async () => {
    const { request, seen } = requestWith({ sessionToken: 'x'.repeat(43) });
    const context = await contextOf(request);
    assert.deepEqual([context.work.actor, context.person, context.session], [visitor, null, null]);
    assert.deepEqual(seen, [null]);
  });

  it('is nobody’s where the page shows another person than the session', async () => {
    const { person, token } = await newcomer();
    const ask = async (expectedPerson: string, sessionToken?: string) =>
      contextOf(requestWith({ expectedPerson, sessionToken }).request);
    await assert.rejects(ask('somebody', token), refusal('CONFLICT', 'other_person'));
    await assert.rejects(ask('nobody', token), refusal('CONFLICT', 'other_person'));
    await assert.rejects(ask(person.id), refusal('NOT_SIGNED_IN', 'not_signed_in'));
    assert.equal((await ask(person.id, token)).person?.id, person.id);
    assert.equal((await ask('nobody')).person, null);
  });

  it('has loaders of its own for each request', async () => {
    const one = await contextOf(requestWith().request);
    const two = await contextOf(requestWith().request);
    assert.notEqual(one.loaders, two.loaders);
  });
});
