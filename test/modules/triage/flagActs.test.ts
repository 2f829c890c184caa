import assert from 'node:assert/strict';
import type { ConflictFlag } from '../../../src/modules/triage/conflictFlag.ts';
import { canReopen, whyNotDecide, whyNotRaise } from '../../../src/modules/triage/flagActs.ts';
import { monday, places } from '../../support/world.ts';

const after = (ms: number): Date => new Date(monday.getTime() + ms);
const tenMinutes = 600_000;

const flagOf = (state: ConflictFlag['state'], decidedAt?: Date): ConflictFlag => ({
  ...{ id: 'f', messageId: 'm', kind: 'POST', area: places.grid, at: monday, state },
  ...{ proposals: [], version: 1, order: 'o', searchKeys: [] },
  history:
    decidedAt === undefined
      ? []
      : [{ act: 'CONFIRMED', by: 'p', role: 'SPOKESPERSON', at: decidedAt }],
});

describe('What the state of a flag lets people do', () => {
  it('is to decide while it is open, and to reopen once it is decided', () => {
    const table = (['OPEN', 'CONFIRMED', 'DISMISSED'] as const).map((state) =>
      (['CONFIRM', 'DISMISS', 'REOPEN'] as const).map((act) =>
        whyNotDecide(flagOf(state, monday), act, monday),
      ),
    );
    const decided = ['flag_already_decided', 'flag_already_decided', null];
    assert.deepEqual(table, [[null, null, 'too_late_to_reopen'], decided, decided]);
  });

  it('is to take a decision back for ten minutes, the last moment included', () => {
    for (const state of ['CONFIRMED', 'DISMISSED'] as const) {
      const flag = flagOf(state, monday);
      assert.ok(canReopen(flag, monday));
      assert.ok(canReopen(flag, after(tenMinutes)));
      assert.ok(!canReopen(flag, after(tenMinutes + 1)));
      assert.equal(whyNotDecide(flag, 'REOPEN', after(tenMinutes + 1)), 'too_late_to_reopen');
    }
    assert.ok(!canReopen(flagOf('OPEN', monday), monday));
    assert.ok(!canReopen(flagOf('CONFIRMED'), monday), 'nobody decided');
  });

  it('is counted from the last line', () => {
    const [line] = flagOf('CONFIRMED', monday).history;
    const again = { ...flagOf('CONFIRMED', monday), history: [line, { ...line, at: after(9) }] };
    assert.ok(canReopen(again as ConflictFlag, after(tenMinutes + 9)));
  });

  it('is to raise it once more, until it is confirmed', () => {
    assert.deepEqual(
      (['OPEN', 'CONFIRMED', 'DISMISSED'] as const).map((state) => whyNotRaise({ state })),
      [null, 'flag_already_decided', null],
    );
  });
});
