import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeMessage, type Message } from '../../../src/modules/opinion/message.ts';
import type { Danger } from '../../../src/modules/classifier/danger.ts';
import {
  flagRaisedBy,
  flagWithProposal,
  raisedConflictFlag,
  unraisedConflictFlag,
  type Proposal,
} from '../../../src/modules/triage/conflictFlag.ts';
import { monday, places, someone } from '../../support/world.ts';

const dayMs = 86_400_000;

const messageOf = (at: Date, id = 'a'.repeat(32)): Message => ({
  ...makeMessage({
    ...{ id, kind: 'POST', title: '', body: '井盖松了', area: places.community, at, request: '' },
  }),
  no: '2026-1',
});
const daysAgo = (days: number) => messageOf(new Date(monday.getTime() - days * dayMs));

const hazard: Danger = { kind: 'OPENING', life: false, text: '井盖…松', spans: [[0, 2]] };
const life: Danger = { kind: 'FIRE', life: true, text: '着火', spans: [[0, 2]] };
const proposal = (score: number, dangers?: readonly Danger[]): Proposal => ({
  ...{ score, terms: [], modelVersion: 'm', judgedVersion: 1, suggestedType: '其他' },
  ...{ heated: false, at: monday, ...(dangers === undefined ? {} : { dangers }) },
});
const orderOf = (days: number, score: number, dangers?: readonly Danger[]): string =>
  raisedConflictFlag(daysAgo(days), proposal(score, dangers)).order;
const higher = (a: string, b: string, what: string) => {
  assert.ok(a > b, what);
};

describe('The place of a flag in the queue', () => {
  it('is above by danger, however unlike a conflict and however new', () => {
    higher(orderOf(0, 0.02, [hazard]), orderOf(3_000, 0.99), 'a hazard before every likeness');
    higher(orderOf(0, 0.02, [life]), orderOf(3_000, 0.99, [hazard]), 'life before a hazard');
    higher(orderOf(0, 0, [hazard, life]), orderOf(9, 0.99, [hazard]), 'the gravest counts');
  });

  it('of a loose manhole cover of three days ago is before likely quarrels of today', () => {
    higher(orderOf(3, 0.05, [hazard]), orderOf(0, 0.97), 'the manhole cover');
  });

  it('is above by likeness among those of one moment, by waiting among those equally alike', () => {
    higher(orderOf(1, 0.8), orderOf(1, 0.6), 'likelier');
    higher(orderOf(2, 0.6), orderOf(1, 0.6), 'older');
  });

  it('weighs a day of waiting as much as a tenth of likeness', () => {
    higher(orderOf(2, 0.5), orderOf(0, 0.69), 'two days are more than 0.19');
    higher(orderOf(0, 0.71), orderOf(2, 0.5), 'and less than 0.21');
  });

  it('needs no new key as time goes by: two messages stand as they stood', () => {
    const days = fc.double({ min: 0, max: 20_000, noNaN: true });
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    const dangers = fc.constantFrom([], [hazard], [life]);
    const flag = fc.record({ days, score, dangers });
    fc.assert(
      fc.property(flag, flag, days, (a, b, later) => {
        const [one, other] = [a, b].map((f) => orderOf(f.days, f.score, f.dangers));
        const [oneLater, otherLater] = [a, b].map((f) =>
          orderOf(f.days + later / 1_000, f.score, f.dangers),
        );
        if (Math.abs((a.days - b.days) / 10 + a.score - b.score) > 1e-6)
          assert.equal((one ?? '') > (other ?? ''), (oneLater ?? '') > (otherLater ?? ''));
        assert.equal(one?.length, 1 + 9 + 32, 'all keys are of one length');
      }),
    );
  });

  it('moves when a newer wording tells of a danger, or does not any more', () => {
    const flag = raisedConflictFlag(daysAgo(1), proposal(0.9));
    const worse = flagWithProposal(flag, daysAgo(1), proposal(0.4, [life]), false);
    higher(worse.order, flag.order, 'danger now');
    const well = flagWithProposal(worse, daysAgo(1), proposal(0.9, []), false);
    assert.equal(well.order, flag.order);
  });

  it('of what a person raised is that of a sure likeness, whatever the machine says of it', () => {
    const raised = flagRaisedBy(
      unraisedConflictFlag(daysAgo(1), monday),
      daysAgo(1),
      someone('NET_POLICE', places.community),
      monday,
      {
        note: '两家吵了几次',
      },
    );
    assert.equal(raised.order, orderOf(1, 1));
    const seen = flagWithProposal(raised, daysAgo(1), proposal(0.1), false);
    assert.equal(seen.order, orderOf(1, 1));
  });
});
