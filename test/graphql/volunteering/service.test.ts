import assert from 'node:assert/strict';
import { visitor, type Role, type Work } from '../../../src/kernel/work.ts';
import { makePerson } from '../../../src/modules/identity/person.ts';
import { savePerson } from '../../../src/modules/identity/person.store.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday, places, workOf } from '../../support/world.ts';
import { as, personId } from '../../modules/volunteering/volunteers.ts';
import { ask } from '../mediation/asker.ts';

const fields = `id kind note area { path } startedAt minutes state version declineNote
  volunteer { displayName } decidedBy { displayName } decidedAt`;

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

let keys = 0;
const input = (change: object = {}) => ({
  key: `service-key-${String((keys += 1))}`,
  kind: 'PATROL',
  note: '巡河',
  startedAt: minutesLater(-90).toISOString(),
  minutes: 60,
  ...change,
});

const log = (work: Work, what: object) =>
  ask(
    work,
    `mutation($input: LogVolunteerServiceInput!) { logVolunteerService(input: $input) { ${fields} } }`,
    {
      input: what,
    },
  );

const logged = async (change: object = {}): Promise<Seen> =>
  (await log(as('shen', 'VOLUNTEER'), input(change))).data['logVolunteerService'] as Seen;

const result = `__typename ... on VolunteerService { ${fields} }
  ... on StaleVersion { currentVersion } ... on WrongState { was: state reason }`;

const confirm = (work: Work, { id, version }: Seen) =>
  ask(
    work,
    `mutation($id: ID!, $version: Int!) { confirmVolunteerService(id: $id, version: $version) { ${result} } }`,
    { id, version },
  );

const decline = (work: Work, { id, version }: Seen, note: string) =>
  ask(
    work,
    `mutation($id: ID!, $version: Int!, $note: Text!) {
      declineVolunteerService(id: $id, version: $version, note: $note) { ${result} } }`,
    { id, version, note },
  );

const grid = as('gu', 'GRID_WORKER');

describe('A service through the API', () => {
  useStore();
  before(async () => {
    await growPlaces();
    for (const userName of ['shen', 'guu'])
      await savePerson(
        makePerson({
          id: personId(userName === 'guu' ? 'gu' : userName),
          userName,
          displayName: `${userName}师傅`,
          home: places.grid,
          joinedAt: monday,
        }),
        { passwordHash: 'none', request: userName },
      );
  });

  it('is logged once for one key, and overlaps no other', async () => {
    const what = input({ area: places.grid });
    const first = await log(as('shen', 'VOLUNTEER'), what);
    assert.deepEqual(first.data['logVolunteerService'], {
      id: (first.data['logVolunteerService'] as Seen).id,
      kind: 'PATROL',
      note: '巡河',
      area: { path: places.grid },
      startedAt: minutesLater(-90).toISOString(),
      minutes: 60,
      state: 'LOGGED',
      version: 1,
      declineNote: null,
      volunteer: { displayName: 'shen师傅' },
      decidedBy: null,
      decidedAt: null,
    });
    assert.deepEqual(await log(as('shen', 'VOLUNTEER'), what), first);
    const other = { ...what, note: '别的' };
    assert.equal((await log(as('shen', 'VOLUNTEER'), other)).code, 'CONFLICT');
    assert.equal((await log(as('shen', 'VOLUNTEER'), input())).code, 'CONFLICT');
  });

  it('is confirmed by a second person, and that stands', async () => {
    const service = await logged({ startedAt: minutesLater(-300).toISOString() });
    const confirmed = (await confirm(grid, service)).data['confirmVolunteerService'] as object;
    assert.deepEqual(
      { ...confirmed, note: undefined },
      {
        ...service,
        note: undefined,
        __typename: 'VolunteerService',
        state: 'CONFIRMED',
        version: 2,
        decidedBy: { displayName: 'guu师傅' },
        decidedAt: monday.toISOString(),
      },
    );
    assert.deepEqual((await confirm(grid, service)).data['confirmVolunteerService'], confirmed);
    assert.deepEqual((await decline(grid, { ...service, version: 2 }, '不')).data, {
      declineVolunteerService: {
        __typename: 'WrongState',
        was: 'CONFIRMED',
        reason: 'service_already_decided',
      },
    });
  });

  it('is declined with a reason', async () => {
    const service = await logged({ startedAt: minutesLater(-500).toISOString() });
    const told = await decline(grid, service, '没有看到');
    const declined = told.data['declineVolunteerService'] as Record<string, unknown>;
    assert.equal(declined['state'], 'DECLINED');
    assert.equal(declined['declineNote'], '没有看到');
    assert.equal((await decline(grid, service, '')).code, undefined);
  });

  it('is never confirmed by who served, by another role, or from elsewhere', async () => {
    const service = await logged({ startedAt: minutesLater(-700).toISOString() });
    assert.equal((await confirm(as('shen', 'GRID_WORKER'), service)).code, 'FORBIDDEN');
    const others: readonly Role[] = ['RESIDENT', 'VOLUNTEER', 'AUDITOR', 'ADMIN', 'CREDIT_OFFICER'];
    for (const role of others)
      assert.equal((await confirm(as('gu', role), service)).code, 'FORBIDDEN', role);
    const abroad = as('gu', 'GRID_WORKER', places.elsewhere);
    assert.equal((await confirm(abroad, service)).code, 'NOT_FOUND');
    const absent = { ...service, id: 'f'.repeat(32) };
    assert.equal((await confirm(abroad, absent)).code, 'NOT_FOUND');
    assert.equal((await confirm(workOf(visitor), service)).code, 'NOT_SIGNED_IN');
  });

  it('is listed to its volunteer and to those who confirm', async () => {
    const page = 'edges { cursor node { id state } } pageInfo { hasNextPage endCursor }';
    const mine = await ask(
      as('shen', 'VOLUNTEER'),
      `{ myVolunteerServices(first: 2) { ${page} } }`,
    );
    const { edges, pageInfo } = mine.data['myVolunteerServices'] as {
      edges: { node: Seen }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    assert.equal(edges.length, 2);
    assert.equal(pageInfo.hasNextPage, true);
    const rest = await ask(
      as('shen', 'VOLUNTEER'),
      `query($after: String) { myVolunteerServices(first: 50, after: $after) { ${page} } }`,
      { after: pageInfo.endCursor },
    );
    const more = (rest.data['myVolunteerServices'] as { edges: { node: Seen }[] }).edges;
    const ids = [...edges, ...more].map(({ node }) => node.id);
    assert.equal(new Set(ids).size, ids.length);

    const list = `query($area: ID, $state: VolunteerServiceState!) {
      volunteerServices(area: $area, state: $state) { ${page} } }`;
    const waiting = await ask(grid, list, { state: 'LOGGED' });
    const states = (waiting.data['volunteerServices'] as { edges: { node: Seen }[] }).edges.map(
      ({ node }) => node.state,
    );
    assert.equal(states.length > 0, true);
    assert.deepEqual(new Set(states), new Set(['LOGGED']));
    const abroad = { state: 'LOGGED', area: places.elsewhere };
    assert.equal((await ask(grid, list, abroad)).code, 'NOT_FOUND');
    assert.equal((await ask(as('shen', 'VOLUNTEER'), list, { state: 'LOGGED' })).code, 'FORBIDDEN');
  });
});
