import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import type { Role } from '../../../src/kernel/work.ts';
import { changePerson } from '../../../src/modules/identity/changePerson.ts';
import { revokeRole } from '../../../src/modules/identity/revokeRole.ts';
import { removeSession } from '../../../src/modules/identity/session.store.ts';
import { markNoticesRead } from '../../../src/modules/notices/markNoticesRead.ts';
import { listNotices } from '../../../src/modules/notices/notice.store.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { close, newcomer, useTown } from '../../modules/identity/people.ts';
import { openApiClient, useApiClient } from '../../support/apiClient.ts';
import { until } from '../../support/child.ts';
import { relayAll } from '../../support/events.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { hears, listenAt, type Listening, type TestStream } from '../../support/streams.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { tellOne } from './telling.ts';

const liveLimits = { everyMs: 20, restMs: 40, rightsMs: 100 };

describe('Who listens', function () {
  this.timeout(30_000);
  useTown();
  const api = useApiClient({ liveLimits });
  const open: TestStream[] = [];
  afterEach(() => {
    for (const stream of open.splice(0)) stream.close();
  });
  const listen = async (listening: Listening = {}, url = api().url) => {
    const stream = await listenAt(url, listening);
    open.push(stream);
    return stream;
  };
  const somebody = async (role?: Role, scope: string = places.community) => {
    const { person, token, session } = await newcomer();
    if (role !== undefined)
      await changePerson(person.id, (found) => ({
        ...found,
        grants: [{ role, scope, since: new Date(), by: 'test' }],
      }));
    return {
      person,
      session,
      as: { token, ...(role === undefined ? {} : { actingAs: `${role}@${scope}` }) },
    };
  };
  const decide = (id: string) =>
    confirmConflictFlag(workOf(someone('SPOKESPERSON', places.community)), {
      ...{ id, version: 1, note: '' },
    });

  it('is told first where things stand, then what has changed', async () => {
    const { person, as } = await somebody();
    await tellOne(person.id);
    await relayAll();
    const stream = await listen(as);
    assert.equal(stream.status, 200);
    assert.equal(stream.headers.get('x-accel-buffering'), 'no');
    assert.equal(stream.headers.get('content-encoding'), null);
    const first = await hears(stream, 'the first message', () => true);
    assert.deepEqual(first, {
      isReload: true,
      unreadNotices: { number: 1, isMore: false },
      waitingFlags: null,
      flagChanges: [],
    });
    await tellOne(person.id);
    await relayAll();
    const next = await hears(stream, 'the second notice', ({ isReload }) => !isReload);
    assert.deepEqual(next.unreadNotices, { number: 2, isMore: false });
    const { items } = await listNotices({ personId: person.id, unreadOnly: true }, { first: 1 });
    await markNoticesRead(
      workOf({ ...someone('RESIDENT', places.community), personId: person.id }),
      items[0]?.id ?? '',
    );
    await relayAll();
    await hears(stream, 'all is read', ({ unreadNotices }) => unreadNotices?.number === 0);
  });

  it('hears of the queue of the area acted over, who decided, and nothing of other areas or other people', async () => {
    const here = await somebody('SPOKESPERSON');
    const there = await somebody('SPOKESPERSON', places.elsewhere);
    const resident = await somebody();
    const streams = [await listen(here.as), await listen(there.as), await listen(resident.as)];
    for (const stream of streams) await hears(stream, 'the first message', () => true);
    const id = await raiseConflictFlag();
    await decide(id);
    await relayAll();
    const [own] = streams;
    assert.ok(own);
    const said = await hears(own, 'the decision', ({ flagChanges }) => flagChanges.length > 0);
    assert.deepEqual(said.flagChanges, [
      { id, state: 'CONFIRMED', version: 2, byRole: 'SPOKESPERSON', isMine: false },
    ]);
    assert.ok(said.waitingFlags !== null);
    // Each hears of what is theirs, and it comes after what was not.
    await tellOne(there.person.id);
    await tellOne(resident.person.id);
    await relayAll();
    for (const other of streams.slice(1)) {
      await hears(other, 'their own notice', ({ isReload }) => !isReload);
      assert.equal(other.said.length, 2, 'nothing of the flag');
      assert.deepEqual(other.said[1]?.flagChanges, []);
    }
  });

  it('is refused without a session, in a role not held, and with another person than the page shows', async () => {
    const { as } = await somebody();
    const cases: [Listening, number, string][] = [
      [{}, 401, 'NOT_SIGNED_IN'],
      [{ ...as, actingAs: `SPOKESPERSON@${places.community}` }, 403, 'FORBIDDEN'],
      [{ ...as, headers: { 'x-fengqiao-person': randomId() } }, 409, 'CONFLICT'],
      [{ ...as, query: '{ serverTime }' }, 406, 'BAD_INPUT'],
      [{ ...as, query: 'subscription { live { nothing } }' }, 400, 'BAD_INPUT'],
      [{ ...as, headers: { origin: 'https://elsewhere.example' } }, 403, 'FORBIDDEN'],
    ];
    for (const [listening, status, code] of cases) {
      const stream = await listen(listening);
      assert.equal(stream.status, status, code);
      assert.equal(stream.refusal?.errors?.[0]?.extensions['code'], code);
    }
    const plain = await api().client().ask('subscription { live { isReload } }');
    assert.equal(plain.code, 'BAD_INPUT', 'nor is a stream begun without being asked for');
  });

  const endings: readonly [
    string,
    string,
    (own: Awaited<ReturnType<typeof somebody>>) => Promise<unknown>,
  ][] = [
    ['signs out', 'NOT_SIGNED_IN', ({ session }) => removeSession(session.id)],
    ['has the account closed', 'NOT_SIGNED_IN', ({ person }) => close(person)],
    [
      'loses the role',
      'NOT_SIGNED_IN',
      ({ person }) =>
        revokeRole(workOf(someone('ADMIN', places.community)), {
          ...{ personId: person.id, role: 'SPOKESPERSON', scope: places.community },
        }),
    ],
    [
      'holds the role no longer, though the session stands',
      'FORBIDDEN',
      ({ person }) => changePerson(person.id, (found) => ({ ...found, grants: [] })),
    ],
  ];
  for (const [what, code, act] of endings)
    it(`hears no more, and why, once who listens ${what}`, async () => {
      const own = await somebody('SPOKESPERSON');
      const stream = await listen(own.as);
      await hears(stream, 'the first message', () => true);
      await act(own);
      await until('the stream has ended', () => !stream.isOpen());
      const [reason, end] = stream.endedBy;
      assert.equal(typeof reason === 'object' && reason['code'], code);
      assert.equal(end, 'complete');
    });

  it('is told nothing that was decided after the rights were gone, however fast', async () => {
    const slow = await openApiClient({ liveLimits: { ...liveLimits, rightsMs: 60_000 } });
    try {
      const own = await somebody('SPOKESPERSON');
      const stream = await listen(own.as, slow.url);
      await hears(stream, 'the first message', () => true);
      await changePerson(own.person.id, (found) => ({ ...found, grants: [] }));
      await decide(await raiseConflictFlag());
      await relayAll();
      await until('the stream has ended', () => !stream.isOpen());
      assert.equal(stream.said.length, 1);
    } finally {
      await slow.close();
    }
  });

  it('comes back and is told what was missed, once; also by another process', async () => {
    const own = await somebody('SPOKESPERSON');
    const first = await listen(own.as);
    await hears(first, 'the first message', () => true);
    first.close();
    const id = await raiseConflictFlag();
    await relayAll();
    const other = await openApiClient({ liveLimits });
    try {
      for (const url of [api().url, other.url]) {
        const back = await listen({ ...own.as, lastEventId: first.ids[0] ?? '' }, url);
        const said = await hears(back, 'the missed flag', () => true);
        assert.equal(said.isReload, false);
        assert.deepEqual(
          said.flagChanges.map((flag) => flag.id),
          [id],
        );
        const again = await listen({ ...own.as, lastEventId: back.ids[0] ?? '' }, url);
        await tellOne(own.person.id);
        await relayAll();
        const next = await hears(again, 'the notice', () => true);
        assert.deepEqual(next.flagChanges, [], 'not told twice');
      }
    } finally {
      await other.close();
    }
  });

  it('is told to look at everything anew with an event id that is none of ours', async () => {
    const { as } = await somebody();
    for (const lastEventId of [
      '999999999',
      '-1',
      '1e3',
      'a'.repeat(5_000),
      '9'.repeat(400),
      '0x1',
      '1; DROP',
    ]) {
      const stream = await listen({ ...as, lastEventId });
      const said = await hears(stream, 'the first message', () => true);
      assert.equal(said.isReload, true, lastEventId.slice(0, 20));
      stream.close();
    }
  });

  it('is refused in clear words beyond what a person, an address and a process can hold, and comes in again when one has gone', async () => {
    const tight = await openApiClient({
      liveLimits: { ...liveLimits, personMax: 1, addressMax: 2, processMax: 3 },
      env: { TRUSTED_PROXIES: '1' },
    });
    const at = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const refusedAs = ({ status, refusal, headers }: TestStream) => [
      status,
      refusal?.errors?.[0]?.extensions['reason'],
      headers.get('retry-after'),
    ];
    try {
      const one = await somebody();
      const first = await listen({ ...one.as, ...at('10.0.0.1') }, tight.url);
      assert.equal(first.status, 200);
      const again = await listen({ ...one.as, ...at('10.0.0.2') }, tight.url);
      assert.deepEqual(refusedAs(again), [429, 'streams_of_person', '30']);
      await listen({ ...(await somebody()).as, ...at('10.0.0.1') }, tight.url);
      const third = await listen({ ...(await somebody()).as, ...at('10.0.0.1') }, tight.url);
      assert.deepEqual(refusedAs(third), [429, 'streams_of_address', '30']);
      await listen({ ...(await somebody()).as, ...at('10.0.0.3') }, tight.url);
      const last = await listen({ ...(await somebody()).as, ...at('10.0.0.4') }, tight.url);
      assert.deepEqual(refusedAs(last), [503, 'streams', '30']);
      first.close();
      await until('there is room again', async () => {
        const found = await listen({ ...one.as, ...at('10.0.0.5') }, tight.url);
        return found.status === 200;
      });
    } finally {
      await tight.close();
    }
  });

  it('takes nobody’s place among the requests, and is let go when the server ends', async () => {
    const ending = await openApiClient({ liveLimits });
    const { as } = await somebody();
    const stream = await listen(as, ending.url);
    await hears(stream, 'the first message', () => true);
    await ending.close();
    await until('the stream has ended', () => !stream.isOpen());
    assert.deepEqual(stream.endedBy, ['complete']);
  });

  it('ends when it is old, to come again', async () => {
    const short = await openApiClient({ liveLimits: { ...liveLimits, ageMs: 50 } });
    try {
      const stream = await listen((await somebody()).as, short.url);
      await until('the stream has ended', () => !stream.isOpen());
      assert.deepEqual(stream.endedBy, ['complete']);
    } finally {
      await short.close();
    }
  });
});
