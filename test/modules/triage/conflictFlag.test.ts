import assert from 'node:assert/strict';
import fc from 'fast-check';
import { systemActor } from '../../../src/kernel/work.ts';
import { makeMessage, type Message } from '../../../src/modules/opinion/message.ts';
import type { Verdict } from '../../../src/modules/classifier/classifier.ts';
import type { Danger } from '../../../src/modules/classifier/danger.ts';
import {
  confirmedConflictFlag,
  dismissedConflictFlag,
  flagEvent,
  flagIdOf,
  flagRaisedBy,
  flagWithProposal,
  lacksView,
  makeProposal,
  raisedConflictFlag,
  raisingOf,
  reopenedConflictFlag,
  unraisedConflictFlag,
  type Dismissal,
  type Proposal,
} from '../../../src/modules/triage/conflictFlag.ts';
import { canReopen } from '../../../src/modules/triage/flagActs.ts';
import { searchKeysOf } from '../../../src/platform/searchKeys.ts';
import { minutesLater, monday, places, someone } from '../../support/world.ts';

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

const spokesperson = someone('SPOKESPERSON', places.community, 'spokesperson');
const office = { by: 'spokesperson', role: 'SPOKESPERSON' } as const;
const request = { id: 'r', content: 'c' };
const post = messageOf(monday);
const flag = raisedConflictFlag(post, proposal(0.9, []));

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

describe('A flag', () => {
  it('is one for a message, open, and found by what the message says', () => {
    assert.equal(flag.id, flagIdOf(post.id));
    assert.equal(flag.messageId, post.id);
    // Written down: another way to make it would raise every message a second time.
    assert.equal(flagIdOf('m1'), 'da54ee5a898c6e2d941bdcb0d091d4ef');
    assert.deepEqual([flag.state, flag.version, flag.history], ['OPEN', 1, []]);
    assert.deepEqual(flag.searchKeys, searchKeysOf('2026-1', ['', '井盖松了', undefined]));
    assert.deepEqual(unraisedConflictFlag(post, monday).proposals, []);
  });

  it('tells what happened to it, by its version', () => {
    assert.deepEqual(flagEvent(flag, 'RAISED_AGAIN', monday), {
      id: `flag:${flag.id}:1`,
      type: 'flag.raised_again',
      at: monday,
      subject: { kind: 'flag', id: flag.id },
      version: 1,
    });
  });

  it('lacks the machine’s view until the newest proposal tells of dangers', () => {
    assert.equal(lacksView(unraisedConflictFlag(post, monday)), true);
    assert.equal(lacksView(raisedConflictFlag(post, proposal(0.9))), true);
    assert.equal(lacksView(flag), false);
    assert.equal(lacksView(flagWithProposal(flag, post, proposal(0.9), false)), true);
  });

  it('keeps of a verdict what a person is shown, and the wording that it is about', () => {
    const verdict: Verdict = {
      modelVersion: 'm7',
      conflict: { score: 0.8, flagged: true },
      type: { label: '邻里', score: 0.7 },
      route: { label: 'mediation', score: 0.7 },
      heat2: { score: 0.6, flagged: true },
      terms: [{ text: '吵', weight: 1, spans: [[0, 1]] }],
      dangers: [hazard],
    };
    assert.deepEqual(makeProposal(post, verdict, minutesLater(1)), {
      ...{ score: 0.8, terms: verdict.terms, modelVersion: 'm7', judgedVersion: 1 },
      ...{ suggestedType: '邻里', heated: true, dangers: [hazard], at: minutesLater(1) },
    });
  });
});

describe('A flag that a person raises', () => {
  const raise = (why: { note: string; type?: string; request?: typeof request }, from = flag) =>
    flagRaisedBy(from, post, spokesperson, minutesLater(2), why);

  it('is open, with who raised it and why', () => {
    const dismissed = dismissedConflictFlag(flag, spokesperson, monday, {
      reason: 'DUPLICATE',
      note: '',
    });
    const raised = raise({ note: ' 又吵了 ', type: '邻里', request }, dismissed);
    assert.deepEqual([raised.state, raised.version], ['OPEN', dismissed.version + 1]);
    const line = { act: 'RAISED', ...office, at: minutesLater(2), note: '又吵了' };
    assert.deepEqual(raised.history, [...dismissed.history, { ...line, type: '邻里', request }]);
    assert.deepEqual(raise({ note: '又吵了' }).history, [line]);
  });

  it('needs a reason, and a kind of the official list if any', () => {
    const bad = (field: string, reason: string, limit?: number) => ({
      code: 'BAD_INPUT',
      detail: limit === undefined ? { field, reason } : { field, reason, limit },
    });
    assert.throws(() => raise({ note: ' ' }), bad('note', 'too_short', 1));
    assert.throws(() => raise({ note: '话'.repeat(501) }), bad('note', 'too_long', 500));
    assert.throws(() => raise({ note: '吵', type: '恋爱' }), bad('type', 'not_listed'));
  });

  it('is known by the newest raising', () => {
    assert.equal(raisingOf(flag), undefined);
    const twice = raise({ note: '第二次' }, raise({ note: '第一次' }));
    const confirmed = confirmedConflictFlag(twice, spokesperson, minutesLater(3), '');
    assert.equal(raisingOf(confirmed)?.note, '第二次');
  });
});

describe('A decision on a flag', () => {
  const at = minutesLater(5);
  const dismiss = (why: Dismissal) => dismissedConflictFlag(flag, spokesperson, at, why, request);

  it('confirms it, with a remark or none', () => {
    const confirmed = confirmedConflictFlag(flag, spokesperson, at, ' 属实 ', request);
    assert.deepEqual([confirmed.state, confirmed.version], ['CONFIRMED', 2]);
    const line = { act: 'CONFIRMED', ...office, at };
    assert.deepEqual(confirmed.history, [{ ...line, note: '属实', request }]);
    assert.deepEqual(confirmedConflictFlag(flag, spokesperson, at, '').history, [line]);
  });

  it('dismisses it, with the reason, a remark, and what its author is told', () => {
    const dismissed = dismiss({ reason: 'OTHER_CHANNEL', note: ' 转 12345 ', told: ' 已转办 ' });
    assert.deepEqual([dismissed.state, dismissed.version], ['DISMISSED', 2]);
    const line = { act: 'DISMISSED', ...office, at, reason: 'OTHER_CHANNEL' };
    assert.deepEqual(dismissed.history, [{ ...line, note: '转 12345', told: '已转办', request }]);
    const bare = dismiss({ reason: 'OTHER_CHANNEL', note: '' }).history;
    assert.deepEqual(bare, [{ ...line, request }]);
  });

  it('tells the author why where the reason says nothing by itself', () => {
    const detail = { field: 'told', reason: 'needed', limit: 1 };
    for (const told of [undefined, '', ' \u200b'])
      assert.throws(
        () => dismiss({ reason: 'OTHER', note: '', ...(told === undefined ? {} : { told }) }),
        { code: 'BAD_INPUT', detail },
      );
    assert.equal(dismiss({ reason: 'OTHER', note: '', told: '重复' }).state, 'DISMISSED');
  });

  it('says each in 500 characters at most', () => {
    const long = '话'.repeat(501);
    const tooLong = (field: string) => ({ detail: { field, reason: 'too_long', limit: 500 } });
    const reason = 'DUPLICATE';
    assert.throws(() => dismiss({ reason, note: long }), tooLong('note'));
    assert.throws(() => dismiss({ reason, note: '', told: long }), tooLong('told'));
    assert.throws(() => confirmedConflictFlag(flag, spokesperson, at, long), tooLong('note'));
  });

  it('can be taken back for ten minutes; both acts stay', () => {
    const confirmed = confirmedConflictFlag(flag, spokesperson, at, '');
    assert.equal(canReopen(confirmed, minutesLater(15)), true);
    assert.equal(canReopen(confirmed, new Date(minutesLater(15).getTime() + 1)), false);
    const reopened = reopenedConflictFlag(confirmed, spokesperson, minutesLater(6), request);
    assert.deepEqual([reopened.state, reopened.version], ['OPEN', 3]);
    const line = { act: 'REOPENED', ...office, at: minutesLater(6), request };
    assert.deepEqual(reopened.history, [...confirmed.history, line]);
    assert.equal(canReopen(reopened, minutesLater(7)), false, 'nothing is decided');
    assert.equal(canReopen({ ...confirmed, history: [] }, at), false, 'nobody knows when');
  });
});

describe('The machine’s view of a newer wording', () => {
  const machine = systemActor('judge');
  const newer = (score: number, dangers?: readonly Danger[], judgedVersion = 2): Proposal => ({
    ...proposal(score, dangers),
    judgedVersion,
    at: minutesLater(9),
  });
  const dismissed = dismissedConflictFlag(flag, spokesperson, minutesLater(5), {
    reason: 'NOT_A_CONFLICT',
    note: '',
  });

  it('is kept beside the earlier ones, whatever was decided', () => {
    const confirmed = confirmedConflictFlag(flag, spokesperson, minutesLater(5), '');
    for (const [before, raiser] of [
      [confirmed, machine],
      [flag, machine],
      [dismissed, false],
    ] as const) {
      const seen = flagWithProposal(before, post, newer(0.9, []), raiser);
      assert.deepEqual(seen.proposals, [...before.proposals, newer(0.9, [])]);
      assert.equal(seen.version, before.version + 1);
      assert.deepEqual([seen.state, seen.history], [before.state, before.history]);
    }
  });

  it('brings what was dismissed before a person again, and says why', () => {
    const line = { act: 'RAISED_AGAIN', by: machine.personId, role: 'SYSTEM', at: minutesLater(9) };
    for (const [dangers, note] of [
      [[life], 'Wording 2 tells of danger to life.'],
      [[hazard], 'Wording 2 is a likely conflict (0.90).'],
      [undefined, 'Wording 2 is a likely conflict (0.90).'],
    ] as const) {
      const again = flagWithProposal(dismissed, post, newer(0.9, dangers), machine);
      assert.deepEqual([again.state, again.version], ['OPEN', dismissed.version + 1]);
      assert.deepEqual(again.history, [...dismissed.history, { ...line, note }]);
    }
  });

  it('of the wording that was dismissed, by a newer model, does not', () => {
    const seen = flagWithProposal(dismissed, post, newer(0.99, [life], 1), machine);
    assert.deepEqual([seen.state, seen.history], ['DISMISSED', dismissed.history]);
    const never = { ...dismissed, proposals: [] };
    assert.equal(flagWithProposal(never, post, newer(0.9), machine).state, 'DISMISSED');
  });
});
