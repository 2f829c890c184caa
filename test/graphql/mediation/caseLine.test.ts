import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { visitor, type Work } from '../../../src/kernel/work.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday, places, workOf } from '../../support/world.ts';
import {
  aReport,
  as,
  firm,
  forFirm,
  lin,
  mediator,
  personId,
  second,
  settle,
  spokesperson,
  zhou,
} from '../../modules/mediation/town.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { raiseConflictFlag } from '../../support/flags.ts';
import { ask } from './asker.ts';

const seen = `
  __typename
  ... on Case { id version state no mayDo closeReason parties { id name consent isMe performedAt } }
  ... on StaleVersion { currentVersion }
  ... on WrongState { was: state reason }`;

interface Seen {
  readonly __typename: string;
  readonly id: string;
  readonly no: string;
  readonly version: number;
  readonly state: string;
  readonly reason: string;
  readonly mayDo: readonly string[];
  readonly closeReason: string | null;
  readonly parties: readonly { id: string; name: string; consent: string; isMe: boolean }[];
}

/** Does a mutation of one input and gives its result. */
async function act(work: Work, field: string, type: string, input: object): Promise<Seen> {
  const told = await ask(
    work,
    `mutation($input: ${type}!) { ${field}(input: $input) { ${seen} } }`,
    { input },
  );
  assert.equal(told.code, undefined);
  return told.data[field] as Seen;
}

const at = ({ id, version }: Seen) => ({ caseId: id, version });

const open = async (work: Work): Promise<Seen> =>
  act(work, 'openCase', 'OpenCaseInput', {
    key: randomId(),
    reportId: (await aReport()).id,
    title: '漏水',
  });

const add = (found: Seen, side: object) =>
  act(mediator, 'addParty', 'AddPartyInput', { key: randomId(), ...at(found), ...side });

const answer = (work: Work, found: Seen, i: number, consent = 'GIVEN') =>
  act(work, 'recordConsent', 'RecordConsentInput', {
    ...at(found),
    partyId: found.parties[i]?.id,
    consent,
    manner: 'IN_PERSON',
  });

/** Between lin and the firm, both willing. */
async function mediating(): Promise<Seen> {
  const one = await add(await open(mediator), { userName: 'lin' });
  const two = await add(one, { firmId: firm.id });
  return answer(forFirm, await answer(lin, two, 0), 1);
}

const read = (work: Work, no: string, fields: string) =>
  ask(work, `query($no: Text!) { mediationCase(no: $no) { ${fields} } }`, { no });

describe('A case through the API', () => {
  useStore();
  before(settle);

  it('goes the whole way, and tells everybody what they may do', async () => {
    const found = await mediating();
    assert.equal(found.__typename, 'Case');
    assert.equal(found.state, 'MEDIATING');
    const talked = await act(mediator, 'recordMeeting', 'RecordMeetingInput', {
      key: randomId(),
      ...at(found),
      manner: 'IN_PERSON',
      note: '都说清楚了',
    });
    const agreed = await act(mediator, 'recordAgreement', 'RecordAgreementInput', {
      key: randomId(),
      ...at(talked),
      facts: '水管漏水',
      terms: '物业三日内修好',
      performBy: minutesLater(60 * 72).toISOString(),
      written: true,
      duties: [found.parties[1]?.id],
    });
    const next = ['RECORD_PERFORMANCE', 'RETITLE', 'RELEASE', 'CLOSE'];
    assert.deepEqual(agreed.mayDo, next);
    const performed = await act(mediator, 'recordPerformance', 'RecordPerformanceInput', {
      ...at(agreed),
      partyId: found.parties[1]?.id,
    });
    const closed = await act(mediator, 'closeCase', 'CloseCaseInput', {
      ...at(performed),
      reason: 'AGREEMENT_PERFORMED',
    });
    assert.equal(closed.state, 'CLOSED');
    assert.equal(closed.closeReason, 'AGREEMENT_PERFORMED');
    assert.deepEqual(closed.mayDo, []);

    const fields = `agreement { facts terms performBy written duties { name firm { name } } }
      mediator { id } area { path } openedAt closedAt
      history { number act at role manner note by { id } party { name } }`;
    const { data } = await read(lin, closed.no, fields);
    const whole = data['mediationCase'] as Record<string, unknown>;
    assert.deepEqual(whole['agreement'], {
      facts: '水管漏水',
      terms: '物业三日内修好',
      performBy: minutesLater(60 * 72).toISOString(),
      written: true,
      duties: [{ name: firm.name, firm: { name: firm.name } }],
    });
    assert.deepEqual(whole['mediator'], { id: personId('mediator') });
    assert.deepEqual(whole['area'], { path: places.community });
    assert.equal(whole['openedAt'], monday.toISOString());
    assert.equal(whole['closedAt'], monday.toISOString());
    const lines = whole['history'] as readonly Record<string, unknown>[];
    const acts = 'opened party_added party_added consent consent meeting agreed performed closed';
    assert.equal(lines.map(({ act: word }) => word).join(' '), acts);
    assert.deepEqual(lines[4], {
      number: 5,
      act: 'consent',
      at: monday.toISOString(),
      role: 'FIRM_REPRESENTATIVE',
      manner: 'ONLINE',
      note: null,
      by: { id: personId('qian') },
      party: { name: firm.name },
    });
  });

  it('answers an old version and an unfit state with types of their own', async () => {
    const opened = await open(mediator);
    const added = await add(opened, { name: '租客' });
    const stale = await add(opened, { name: '房东' });
    assert.deepEqual(stale, { __typename: 'StaleVersion', currentVersion: added.version });
    const early = { key: randomId(), ...at(added), manner: 'ONLINE', note: '谈' };
    assert.deepEqual(await act(mediator, 'recordMeeting', 'RecordMeetingInput', early), {
      __typename: 'WrongState',
      was: 'REGISTERED',
      reason: 'case_needs_consents',
    });
  });

  it('is accepted by the mediator who asks', async () => {
    const opened = await open(spokesperson);
    const told = await ask(
      mediator,
      `mutation($id: ID!, $version: Int!) { acceptCase(caseId: $id, version: $version) { ${seen} } }`,
      { id: opened.id, version: opened.version },
    );
    assert.deepEqual((told.data['acceptCase'] as Seen).mayDo, [
      'ADD_PARTY',
      'RETITLE',
      'RELEASE',
      'CLOSE',
    ]);
  });

  it('is handed over with a reason, and the sides read it', async () => {
    const found = await mediating();
    const waiting = await act(spokesperson, 'releaseCase', 'ReleaseCaseInput', {
      ...at(found),
      reason: 'NO_LONGER_MEDIATOR',
    });
    assert.deepEqual([waiting.state, waiting.mayDo], ['MEDIATING', []]);
    const { data } = await read(lin, found.no, 'mediator { id } history { act releaseReason }');
    const seen = data['mediationCase'] as Record<string, unknown>;
    assert.equal(seen['mediator'], null);
    assert.deepEqual((seen['history'] as unknown[]).slice(-2), [
      { act: 'consent', releaseReason: null },
      { act: 'released', releaseReason: 'NO_LONGER_MEDIATOR' },
    ]);
  });

  it('closes on a refusal', async () => {
    const one = await add(await open(mediator), { userName: 'lin' });
    const closed = await answer(lin, one, 0, 'REFUSED');
    assert.equal(closed.state, 'CLOSED');
    assert.equal(closed.closeReason, 'ONE_SIDE_UNWILLING');
  });

  it('shows each side which one it is', async () => {
    const { no } = await mediating();
    const isMe = async (work: Work) => {
      const { data } = await read(work, no, 'parties { isMe person { displayName } }');
      return (data['mediationCase'] as Pick<Seen, 'parties'>).parties.map((party) => party.isMe);
    };
    assert.deepEqual(await isMe(lin), [true, false]);
    assert.deepEqual(await isMe(forFirm), [false, true]);
    assert.deepEqual(await isMe(mediator), [false, false]);
  });
});

describe('Who sees a case through the API', () => {
  useStore();
  before(settle);

  it('its sides, its mediator and the team; to others it is not there', async () => {
    const { no } = await mediating();
    for (const work of [lin, forFirm, mediator, second, spokesperson, as('a', 'AUDITOR')])
      assert.notEqual((await read(work, no, 'id')).data['mediationCase'], null);
    const others = [
      zhou,
      as('qian', 'RESIDENT'),
      as('m', 'MEDIATOR', places.elsewhere),
      as('mediator', 'MEDIATOR', places.elsewhere),
    ];
    for (const work of others) {
      const told = await read(work, no, 'id');
      assert.equal(told.data['mediationCase'], null);
      assert.deepEqual(told, await read(work, '2026-999999', 'id'));
    }
    assert.equal((await read(workOf(visitor), no, 'id')).code, 'NOT_SIGNED_IN');
  });

  it('the message it came from only who may read that', async () => {
    const { no } = await mediating();
    const message = async (work: Work) =>
      (await read(work, no, 'message { body }')).data['mediationCase'];
    const body = '两户人家为漏水又争起来了。';
    assert.deepEqual(await message(mediator), { message: { body } });
    assert.deepEqual(await message(lin), { message: null });
    assert.deepEqual(await message(forFirm), { message: null });
  });

  it('the case of a flag only who may read that, and nobody before it is opened', async () => {
    const flagId = await raiseConflictFlag();
    await confirmConflictFlag(spokesperson, { id: flagId, version: 1, note: '' });
    const list =
      '{ conflictFlags(state: CONFIRMED, first: 50) { edges { node { id case { no } } } } }';
    const caseOf = async (work: Work) => {
      const { edges } = (await ask(work, list)).data['conflictFlags'] as {
        edges: readonly { node: { id: string; case: { no: string } | null } }[];
      };
      return edges.find(({ node }) => node.id === flagId)?.node.case;
    };
    assert.equal(await caseOf(spokesperson), null);
    const { no } = await act(spokesperson, 'openCase', 'OpenCaseInput', {
      ...{ key: randomId(), flagId },
      title: '吵',
    });
    assert.deepEqual(await caseOf(spokesperson), { no });
    assert.deepEqual(await caseOf(as('a', 'AUDITOR')), { no });
    assert.equal(await caseOf(as('p', 'PRESS_SPOKESPERSON')), null);
  });

  it('lists its own side’s cases to a side, and the area’s to the team', async () => {
    const { id } = await mediating();
    const mine = `{ myCases(first: 50) { edges { node { id parties { isMe } } } } }`;
    const own = (await ask(forFirm, mine)).data['myCases'] as { edges: { node: Seen }[] };
    assert.equal(own.edges.filter(({ node }) => node.id === id).length, 1);
    for (const { node } of own.edges)
      assert.equal(
        node.parties.some(({ isMe }) => isMe),
        true,
      );
    assert.deepEqual((await ask(zhou, mine)).data['myCases'], { edges: [] });
    const list = `query($area: ID) { cases(area: $area, state: MEDIATING, first: 50) {
      edges { node { state } } } }`;
    const team = (await ask(spokesperson, list)).data['cases'] as { edges: unknown[] };
    assert.equal(team.edges.length >= 1, true);
    const abroad = await ask(spokesperson, list, { area: places.elsewhere });
    assert.equal(abroad.code, 'NOT_FOUND');
    assert.equal((await ask(lin, list)).code, 'FORBIDDEN');
    const tooMany = await ask(lin, '{ myCases(first: 51) { edges { cursor } } }');
    assert.equal(tooMany.code, 'BAD_INPUT');
  });

  it('and who acts: the wrong role and the wrong mediator are refused', async () => {
    const found = await mediating();
    const close = `mutation($input: CloseCaseInput!) { closeCase(input: $input) { __typename } }`;
    const input = { ...at(found), reason: 'TIME_OVER' };
    for (const work of [lin, second, spokesperson])
      assert.equal((await ask(work, close, { input })).code, 'FORBIDDEN');
    const far = as('m', 'MEDIATOR', places.elsewhere);
    assert.equal((await ask(far, close, { input })).code, 'NOT_FOUND');
    const absent = { ...input, caseId: 'f'.repeat(32) };
    assert.equal((await ask(far, close, { input: absent })).code, 'NOT_FOUND');
  });
});
