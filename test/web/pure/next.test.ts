import assert from 'node:assert/strict';
import type { CaseAct } from '../../../web/src/gql/desk.generated/graphql.ts';
import {
  actsOf,
  markOf,
  owingIn,
  standOf,
  stepsOf,
  type Standing,
} from '../../../web/src/desk/case/next.ts';
import { chinaDate, chinaDayEnd, chinaMoment, daysUntil } from '../../../web/src/words/chinaDay.ts';

const side = (
  id: string,
  consent: 'ASKED' | 'GIVEN',
  more: Partial<Standing['parties'][0]> = {},
) => ({
  id,
  consent,
  performedAt: null,
  isMe: false,
  ...more,
});

const start: Standing = {
  state: 'REGISTERED',
  mediator: null,
  parties: [],
  agreement: null,
  history: [{ act: 'opened' }],
  mayDo: [],
};
const taken: Standing = { ...start, mediator: { id: 'm' } };
const asked: Standing = { ...taken, parties: [side('a', 'GIVEN'), side('b', 'ASKED')] };
const talking: Standing = {
  ...taken,
  state: 'MEDIATING',
  parties: [side('a', 'GIVEN'), side('b', 'GIVEN')],
};
const talked: Standing = { ...talking, history: [{ act: 'opened' }, { act: 'meeting' }] };
const agreed: Standing = { ...talked, state: 'AGREED', agreement: { duties: [{ id: 'b' }] } };
const kept: Standing = {
  ...agreed,
  parties: [side('a', 'GIVEN'), side('b', 'GIVEN', { performedAt: '2026-11-23T01:00:00.000Z' })],
};

const everyAct: readonly CaseAct[] = [
  'ACCEPT',
  'ADD_PARTY',
  'RECORD_CONSENT',
  'RECORD_MEETING',
  'RECORD_AGREEMENT',
  'RECORD_PERFORMANCE',
  'RETITLE',
  'RELEASE',
  'CLOSE',
];

describe('The steps of a case', () => {
  const said = (one: Standing) => stepsOf(one).map(({ state, is }) => `${state} ${is}`);

  it('are those taken, the one where it stands, and those ahead', () => {
    assert.deepEqual(said(asked), [
      'REGISTERED here',
      'MEDIATING ahead',
      'AGREED ahead',
      'CLOSED ahead',
    ]);
    assert.deepEqual(said(talking), [
      'REGISTERED taken',
      'MEDIATING here',
      'AGREED ahead',
      'CLOSED ahead',
    ]);
    assert.deepEqual(said(agreed), [
      'REGISTERED taken',
      'MEDIATING taken',
      'AGREED here',
      'CLOSED ahead',
    ]);
  });

  it('are only those that it came to, once it is closed', () => {
    const closed = (one: Standing) => said({ ...one, state: 'CLOSED' });
    assert.deepEqual(closed(start), ['REGISTERED taken', 'CLOSED here']);
    assert.deepEqual(closed(asked), ['REGISTERED taken', 'CLOSED here']);
    assert.deepEqual(closed(talked), ['REGISTERED taken', 'MEDIATING taken', 'CLOSED here']);
    assert.deepEqual(closed(kept), [
      'REGISTERED taken',
      'MEDIATING taken',
      'AGREED taken',
      'CLOSED here',
    ]);
  });
});

describe('What comes next in a case', () => {
  it('says what everyone is waiting for', () => {
    const stations = [start, taken, asked, talking, talked, agreed, kept];
    assert.deepEqual(stations.map(standOf), [
      'noMediator',
      'needsSides',
      'needsConsents',
      'toTalk',
      'talked',
      'performing',
      'performed',
    ]);
    assert.equal(standOf({ ...kept, state: 'CLOSED' }), 'closed');
  });

  it('says of a registered case that nobody took it on, or that its sides are missing', () => {
    assert.deepEqual([start, taken, asked, talking].map(markOf), [
      'noMediator',
      'needsSides',
      undefined,
      undefined,
    ]);
  });

  it('gives the mediator one next act at every station, and the other open ones beside it', () => {
    const next = [
      [start, 'ACCEPT'],
      [{ ...talked, mediator: null }, 'ACCEPT'],
      [{ ...agreed, mediator: null }, 'ACCEPT'],
      [taken, 'ADD_PARTY'],
      [asked, 'RECORD_CONSENT'],
      [talking, 'RECORD_MEETING'],
      [talked, 'RECORD_AGREEMENT'],
      [agreed, 'RECORD_PERFORMANCE'],
      [kept, 'CLOSE'],
    ] as const;
    for (const [one, act] of next) {
      const acts = actsOf({ ...one, mayDo: everyAct });
      assert.equal(acts.next, act);
      assert.deepEqual(
        acts.others,
        everyAct.filter((other) => other !== act),
      );
    }
  });

  it('offers nothing that the server does not, and nothing next when it is another’s turn', () => {
    assert.deepEqual(actsOf(start), { next: undefined, others: [] });
    const acts = actsOf({ ...asked, mayDo: ['CLOSE'] });
    assert.deepEqual(acts, { next: undefined, others: ['CLOSE'] });
  });

  it('asks a side for its answer first, and lets one who has answered take it back beside other things', () => {
    const mine = (consent: 'ASKED' | 'GIVEN'): Standing => ({
      ...start,
      parties: [side('a', consent, { isMe: true })],
      mayDo: ['RECORD_CONSENT'],
    });
    assert.equal(actsOf(mine('ASKED')).next, 'RECORD_CONSENT');
    assert.deepEqual(actsOf(mine('GIVEN')), { next: undefined, others: ['RECORD_CONSENT'] });
  });

  it('counts as owing only those with a duty that is not done', () => {
    assert.deepEqual(
      owingIn(agreed).map(({ id }) => id),
      ['b'],
    );
    assert.deepEqual(owingIn(kept), []);
    assert.deepEqual(owingIn(talked), []);
  });
});

describe('A day in China', () => {
  it('begins at 16:00 of the day before in Greenwich', () => {
    assert.equal(chinaDate(Date.parse('2026-11-22T15:59:59.999Z')), '2026-11-22');
    assert.equal(chinaDate(Date.parse('2026-11-22T16:00:00.000Z')), '2026-11-23');
  });

  it('makes a moment of a date and a time, or nothing of rubbish', () => {
    assert.equal(chinaMoment('2026-11-23', '09:30'), '2026-11-23T01:30:00.000Z');
    assert.equal(chinaMoment('', '09:30'), undefined);
    assert.equal(chinaMoment('2026-11-23', ''), undefined);
    assert.equal(chinaMoment('2026-13-40', '09:30'), undefined);
  });

  it('ends within itself', () => {
    const end = chinaDayEnd('2026-11-23');
    assert.equal(end, '2026-11-23T15:59:00.000Z');
    assert.equal(chinaDate(Date.parse(end)), '2026-11-23');
  });

  it('is counted by the calendar of China, not by hours', () => {
    const now = Date.parse('2026-11-23T15:00:00.000Z');
    assert.equal(daysUntil('2026-11-23T15:59:00.000Z', now), 0, 'today, to its last minute');
    assert.equal(daysUntil('2026-11-23T00:00:00.000Z', now), 0, 'today, though the hour is past');
    assert.equal(daysUntil('2026-11-23T16:00:00.000Z', now), 1);
    assert.equal(daysUntil('2026-11-22T15:59:00.000Z', now), -1);
    assert.equal(daysUntil('2027-03-01T01:00:00.000Z', now), 98);
  });
});
