import assert from 'node:assert/strict';
import type { TeamCaseFragment, TeamDayQuery } from '../../../web/src/gql/generated/graphql.ts';
import { caseParts, isInPart } from '../../../web/src/duties/casePart.ts';
import { dueAgreements, pilesOf, variablesFor } from '../../../web/src/pages/today/teamDay.ts';

const now = Date.parse('2026-11-23T01:00:00.000Z');
const dayMs = 86_400_000;
const inDays = (days: number) => new Date(now + days * dayMs).toISOString();

const page = <Node>(nodes: readonly Node[], hasNextPage = false) => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage },
});

const aCase = (no: string, own: Partial<TeamCaseFragment> = {}): TeamCaseFragment => ({
  id: `case-${no}`,
  no,
  title: `case ${no}`,
  mediator: null,
  agreement: null,
  mayDo: [],
  ...own,
});

const agreedBy = (no: string, days: number) =>
  aCase(no, { agreement: { performBy: inDays(days) }, mayDo: ['recordPerformance'] });

describe('The day of the team', () => {
  it('asks only for what the desks of the role may read', () => {
    const none = {
      withFlags: false,
      withConfirmed: false,
      withCases: false,
      withServices: false,
      withOwn: false,
    };
    assert.deepEqual(variablesFor('ADMIN'), none);
    assert.deepEqual(variablesFor('CREDIT_OFFICER'), none);
    assert.deepEqual(variablesFor('NET_POLICE'), { ...none, withFlags: true });
    assert.deepEqual(variablesFor('AUDITOR'), { ...none, withFlags: true, withCases: true });
    assert.deepEqual(variablesFor('MEDIATOR'), { ...none, withCases: true, withServices: true });
    const spokesperson = { withFlags: true, withConfirmed: true, withCases: true };
    assert.deepEqual(variablesFor('SPOKESPERSON'), {
      ...none,
      ...spokesperson,
      withServices: true,
    });
    assert.deepEqual(variablesFor('GRID_WORKER'), { ...none, withServices: true });
    assert.deepEqual(variablesFor('VOLUNTEER'), { ...none, withOwn: true });
  });

  it('puts late agreements first, then those due within three days, and leaves out the rest', () => {
    const agreed = [
      agreedBy('soon', 2),
      agreedBy('far', 4),
      agreedBy('earlier today', -0.2),
      agreedBy('late', -1),
      aCase('oral'),
    ];
    const due = dueAgreements({ agreed: page(agreed) }, now);
    assert.deepEqual(
      due.map(({ case: one, when }) => [one.no, when]),
      [
        ['late', 'late'],
        ['earlier today', 'today'],
        ['soon', 'soon'],
      ],
    );
  });

  it('asks nobody to look after an agreement that another mediator looks after', () => {
    const others = { ...agreedBy('theirs', -1), mayDo: [] };
    const toClose = { ...agreedBy('performed', -1), mayDo: ['closeCase'] };
    assert.deepEqual(dueAgreements({ agreed: page([others, toClose]) }, now), []);
  });

  it('lists what waits in the order of the line, and nothing that is empty', () => {
    const day: TeamDayQuery = {
      flags: page([{ id: 'f1' }, { id: 'f2' }], true),
      confirmed: page([
        { id: 'f3', case: null },
        { id: 'f4', case: { id: 'c4' } },
      ]),
      registered: page([aCase('1')]),
      mediating: page([]),
      services: page([{ id: 's1' }]),
    };
    assert.deepEqual(
      pilesOf(day, { role: 'SPOKESPERSON', personId: 'me', now }).map(({ name, count, isMore }) => [
        name,
        count,
        isMore,
      ]),
      [
        ['flags', 2, true],
        ['confirmed', 1, false],
        ['registered', 1, false],
        ['services', 1, false],
      ],
    );
  });

  it('tells a mediator the free cases from their own, and keeps others’ out', () => {
    const mine = { mediator: { id: 'me' } };
    const another = { mediator: { id: 'another' } };
    const day: TeamDayQuery = {
      registered: page([aCase('1'), aCase('2', mine), aCase('3', another)]),
      mediating: page([aCase('4', mine), aCase('5', another), aCase('6', another)]),
    };
    assert.deepEqual(
      pilesOf(day, { role: 'MEDIATOR', personId: 'me', now }).map(({ name, count }) => [
        name,
        count,
      ]),
      [
        ['unaccepted', 1],
        ['consenting', 1],
        ['mediating', 1],
      ],
    );
  });

  it('leads from each count of cases to a list that asks the same question', () => {
    const seat = { mine: { mediator: { id: 'me' } }, other: { mediator: { id: 'x' } } };
    const all = [aCase('1'), aCase('2', seat.mine), aCase('3', seat.other), aCase('4', seat.mine)];
    const lists = { registered: page(all), mediating: page(all), agreed: page(all) };
    for (const role of ['MEDIATOR', 'SPOKESPERSON', 'AUDITOR'] as const)
      for (const { to, count } of pilesOf(lists, { role, personId: 'me', now })) {
        const asked = new URL(to, 'http://page').searchParams.get('of');
        const part = caseParts.find((one) => one === asked) ?? 'all';
        assert.equal(count, all.filter((one) => isInPart(one, part, 'me')).length, to);
      }
  });

  it('tells a mediator, and nobody else, of cases that lost their mediator on the way', () => {
    const agreed = page([aCase('3'), aCase('4', { mediator: { id: 'another' } })]);
    const day: TeamDayQuery = { mediating: page([aCase('1'), aCase('2')]), agreed };
    const asked = { role: 'MEDIATOR', personId: 'me', now } as const;
    assert.deepEqual(
      pilesOf(day, asked).map(({ name, count, to }) => [name, count, to]),
      [
        ['handedBack', 2, '/cases?state=MEDIATING&of=waiting'],
        ['handedBackAgreed', 1, '/cases?state=AGREED&of=waiting'],
      ],
    );
    const others = pilesOf(day, { ...asked, role: 'SPOKESPERSON' }).map(({ name }) => name);
    assert.deepEqual(others, ['mediating']);
  });

  it('asks a volunteer to log again what was not confirmed, while it can be and was not done', () => {
    const service = (id: string, state: 'LOGGED' | 'CONFIRMED' | 'DECLINED', days: number) => ({
      ...{ id, state },
      startedAt: inDays(-days),
    });
    const myServices = page([
      service('logged again', 'LOGGED', 3),
      service('declined, then corrected', 'DECLINED', 3),
      service('declined', 'DECLINED', 5),
      service('too long ago', 'DECLINED', 31),
      service('confirmed before', 'CONFIRMED', 5),
    ]);
    const piles = pilesOf({ myServices }, { role: 'VOLUNTEER', personId: 'me', now });
    assert.deepEqual(
      piles.map(({ name, count, to }) => [name, count, to]),
      [['declined', 1, '/services?of=declined']],
      'what waits for somebody else is not theirs to do',
    );
  });
});
