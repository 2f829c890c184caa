import assert from 'node:assert/strict';
import type { DueCaseFragment } from '../../../web/src/gql/generated/graphql.ts';
import { dueAgreements, variablesFor } from '../../../web/src/pages/today/teamDay.ts';

const now = Date.parse('2026-11-23T01:00:00.000Z');
const dayMs = 86_400_000;
const inDays = (days: number) => new Date(now + days * dayMs).toISOString();

const page = <Node>(nodes: readonly Node[]) => ({ edges: nodes.map((node) => ({ node })) });

const aCase = (no: string, own: Partial<DueCaseFragment> = {}): DueCaseFragment => ({
  id: `case-${no}`,
  no,
  title: `case ${no}`,
  agreement: null,
  mayDo: [],
  ...own,
});

const agreedBy = (no: string, days: number) =>
  aCase(no, { agreement: { performBy: inDays(days) }, mayDo: ['RECORD_PERFORMANCE'] });

describe('The day of the team', () => {
  it('asks for agreements up to three days ahead by China’s calendar, and of mediators alone', () => {
    assert.deepEqual(variablesFor('MEDIATOR', now), {
      isMediator: true,
      dueBefore: '2026-11-26T16:00:00.000Z',
    });
    const lateEvening = Date.parse('2026-11-23T15:59:00.000Z');
    assert.equal(variablesFor('MEDIATOR', lateEvening).dueBefore, '2026-11-26T16:00:00.000Z');
    assert.equal(variablesFor('SPOKESPERSON', now).isMediator, false);
  });

  it('puts late agreements first, then those due within three days, and leaves out what has no day', () => {
    const agreed = [
      agreedBy('soon', 2),
      agreedBy('earlier today', -0.2),
      agreedBy('late', -1),
      aCase('oral'),
    ];
    const due = dueAgreements({ due: page(agreed) }, now);
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
    const toClose: DueCaseFragment = { ...agreedBy('performed', -1), mayDo: ['CLOSE'] };
    assert.deepEqual(dueAgreements({ due: page([others, toClose]) }, now), []);
  });
});
