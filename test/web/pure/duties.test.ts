import assert from 'node:assert/strict';
import type { MyCaseLineFragment } from '../../../web/src/gql/generated/graphql.ts';
import { dutiesIn } from '../../../web/src/pages/today/duties.ts';

const now = Date.parse('2026-11-23T01:00:00.000Z');

type Line = MyCaseLineFragment;

const line = (no: string, own: Partial<Line> = {}): Line => ({
  id: `case-${no}`,
  no,
  title: `case ${no}`,
  state: 'REGISTERED',
  openedAt: '2026-11-01T01:00:00.000Z',
  closedAt: null,
  parties: [],
  agreement: null,
  mayDo: [],
  ...own,
});

const party = (own: Partial<Line['parties'][number]> = {}): Line['parties'][number] => ({
  id: 'p1',
  isMine: true,
  consent: 'GIVEN',
  performedAt: null,
  ...own,
});

const agreement = (performBy: string, own: Partial<Line['parties'][number]> = {}) => {
  const { id, isMine, performedAt } = party(own);
  return { performBy, duties: [{ id, isMine, performedAt }] };
};

const kinds = (cases: readonly Line[]) =>
  dutiesIn(cases, now).map((duty) => [duty.of.no, duty.kind]);

describe('What a resident must do today', () => {
  it('is to answer when asked for consent', () => {
    assert.deepEqual(kinds([line('1', { parties: [party({ consent: 'ASKED' })] })]), [
      ['1', 'consent'],
    ]);
  });

  it('is nothing when another side is asked, or the answer was given', () => {
    const others = [
      line('1', { parties: [party({ consent: 'ASKED', isMine: false }), party()] }),
      line('2', { parties: [party()] }),
    ];
    assert.deepEqual(kinds(others), []);
  });

  it('is to perform what they owe, and not what others owe or they have done', () => {
    const by = '2026-12-01T09:00:00.000Z';
    const cases = [
      line('mine', { state: 'AGREED', agreement: agreement(by) }),
      line('theirs', { state: 'AGREED', agreement: agreement(by, { isMine: false }) }),
      line('done', { state: 'AGREED', agreement: agreement(by, { performedAt: by }) }),
    ];
    assert.deepEqual(kinds(cases), [['mine', 'perform']]);
  });

  it('is in time until the day in China is over', () => {
    const lateness = (performBy: string) =>
      dutiesIn([line('1', { state: 'AGREED', agreement: agreement(performBy) })], now).map(
        (duty) => duty.kind === 'perform' && duty.isLate,
      );
    assert.deepEqual(lateness('2026-11-22T16:00:00.000Z'), [false], 'midnight of the same day');
    assert.deepEqual(
      lateness('2026-11-22T15:59:00.000Z'),
      [true],
      'the last minute of the day before',
    );
  });

  it('ends when the case is closed', () => {
    const parties = [party({ consent: 'ASKED' })];
    assert.deepEqual(kinds([line('1', { state: 'CLOSED', parties })]), []);
  });

  it('stands with what is late first, then answers, then what is still in time', () => {
    const cases = [
      line('in time', { state: 'AGREED', agreement: agreement('2026-12-01T09:00:00.000Z') }),
      line('asked', { parties: [party({ consent: 'ASKED' })] }),
      line('late', { state: 'AGREED', agreement: agreement('2026-11-20T09:00:00.000Z') }),
    ];
    assert.deepEqual(
      kinds(cases).map(([no]) => no),
      ['late', 'asked', 'in time'],
    );
    const [first] = dutiesIn(cases, now);
    assert.ok(first?.kind === 'perform' && first.isLate);
  });
});
