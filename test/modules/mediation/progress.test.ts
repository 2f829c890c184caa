import assert from 'node:assert/strict';
import { spanMs } from '../../../src/kernel/limit.ts';
import { openedCase, type Case } from '../../../src/modules/mediation/mediationCase.ts';
import { progressOf } from '../../../src/modules/mediation/progress.ts';
import { makeMessage } from '../../../src/modules/opinion/message.ts';
import {
  confirmedConflictFlag,
  dismissedConflictFlag,
  makeProposal,
  raisedConflictFlag,
  reopenedConflictFlag,
  type ConflictFlag,
} from '../../../src/modules/triage/conflictFlag.ts';
import { limits } from '../../../src/modules/triage/triage.limits.ts';
import { plainJudge } from '../../support/judge.ts';
import { minutesLater, monday, places, someone } from '../../support/world.ts';

const message = {
  ...makeMessage({
    id: 'm1',
    kind: 'POST',
    title: '',
    body: '吵，吵个不停。',
    area: places.community,
    at: monday,
    request: 'r',
    authorId: 'lin',
  }),
  no: '2026-1',
};
const spokesperson = someone('SPOKESPERSON', places.community);
const later = minutesLater(30);

const raised = async (): Promise<ConflictFlag> => {
  const [verdict] = await plainJudge([message.body]);
  assert.ok(verdict);
  return raisedConflictFlag(message, makeProposal(message, verdict, minutesLater(1)));
};

const dismissed = async (told?: string) =>
  dismissedConflictFlag(await raised(), spokesperson, later, {
    reason: 'NOT_A_CONFLICT',
    note: '像是闹着玩',
    ...(told === undefined ? {} : { told }),
  });

const opened: Case = {
  ...openedCase({
    source: { kind: 'FIELD_REPORT', id: 'm1' },
    messageId: 'm1',
    title: '邻里纠纷',
    area: places.community,
    by: 'p1',
    role: 'MEDIATOR',
    at: minutesLater(60),
  }),
  no: '2026-7',
};

describe('What became of a message', () => {
  it('is that it was received, as long as nobody is to look at it', () => {
    assert.deepEqual(progressOf(message, null, null, later), { step: 'RECEIVED', at: monday });
  });

  it('then that it waits for a spokesperson, from when it was written', async () => {
    const waiting = { step: 'WAITING', at: monday };
    assert.deepEqual(progressOf(message, await raised(), null, later), waiting);
    const again = reopenedConflictFlag(await dismissed(), spokesperson, minutesLater(33));
    assert.deepEqual(progressOf(message, again, null, minutesLater(90)), waiting);
  });

  it('then that it was confirmed, from the decision on', async () => {
    const flag = confirmedConflictFlag(await raised(), spokesperson, later, '');
    assert.deepEqual(progressOf(message, flag, null, later), { step: 'CONFIRMED', at: later });
  });

  it('or that it was read and left, with the reason and the office, once that can no longer be taken back', async () => {
    const flag = await dismissed();
    const end = later.getTime() + spanMs(limits.flagReopening);
    const told = (atMs: number) => progressOf(message, flag, null, new Date(atMs));
    assert.deepEqual(told(end), { step: 'WAITING', at: monday });
    assert.deepEqual(told(end + 1), {
      step: 'READ',
      at: later,
      notTakenUp: { reason: 'NOT_A_CONFLICT', office: 'SPOKESPERSON' },
    });
  });

  it('with what was written to the author, never the remark among colleagues nor a name', async () => {
    const { notTakenUp } = progressOf(
      message,
      await dismissed('请与邻居谈谈。'),
      null,
      minutesLater(90),
    );
    assert.deepEqual(notTakenUp, {
      reason: 'NOT_A_CONFLICT',
      office: 'SPOKESPERSON',
      told: '请与邻居谈谈。',
    });
  });

  it('and a case, whatever led to it', async () => {
    const at = opened.openedAt;
    for (const flag of [null, await raised(), await dismissed()])
      assert.deepEqual(progressOf(message, flag, opened, at), { step: 'CASE_OPENED', at });
  });

  it('and that the case is closed, but not how', () => {
    const at = minutesLater(120);
    const closed: Case = {
      ...opened,
      state: 'CLOSED',
      closeReason: 'ONE_SIDE_UNWILLING',
      closedAt: at,
    };
    assert.deepEqual(progressOf(message, null, closed, at), { step: 'CASE_CLOSED', at });
  });
});
