import assert from 'node:assert/strict';
import {
  editedMessage,
  makeMessage,
  withdrawnMessage,
  type Message,
} from '../../../src/modules/opinion/message.ts';
import {
  confirmedConflictFlag,
  dismissedConflictFlag,
  flagRaisedBy,
  flagWithProposal,
  raisedConflictFlag,
  reopenedConflictFlag,
  unraisedConflictFlag,
  type DismissReason,
  type Proposal,
} from '../../../src/modules/triage/conflictFlag.ts';
import { labelOf } from '../../../src/modules/triage/label.ts';
import { minutesLater, monday, places, someone } from '../../support/world.ts';

const asked = { id: 'a', content: 'c' };
const post: Message = {
  ...makeMessage({
    ...{ id: 'm', kind: 'POST', title: '鞋柜', body: '又摆出来了', area: places.community },
    ...{ at: monday, request: 'r' },
  }),
  no: '2026-1',
};
const edited = editedMessage(post, { title: '鞋柜', body: '收走了' }, minutesLater(20), asked);
const spokesperson = someone('SPOKESPERSON', places.community);

const proposal = (judgedVersion = 1): Proposal => ({
  ...{ score: 0.9, terms: [], modelVersion: 'm', judgedVersion, suggestedType: '邻里' },
  ...{ heated: false, dangers: [], at: minutesLater(1) },
});
const flag = raisedConflictFlag(post, proposal());
const at = minutesLater(10);
const why = { note: '两家争了三次', type: '邻里' };
const raised = flagRaisedBy(unraisedConflictFlag(post, monday), post, spokesperson, at, why);
const confirmed = confirmedConflictFlag(flag, spokesperson, at, '真吵');
const dismissed = (reason: DismissReason) =>
  dismissedConflictFlag(flag, spokesperson, at, { reason, note: '', told: '不是' });

const words = { no: '2026-1', title: '鞋柜', body: '又摆出来了' };
const office = { role: 'SPOKESPERSON', at };

describe('What a person said of a message', () => {
  it('is a conflict, of the kind named, when they raised it', () => {
    assert.deepEqual(labelOf(raised, post), {
      ...words,
      ...{ conflict: 1, type: '邻里', act: 'RAISED', ...office, reason: '两家争了三次' },
    });
  });

  it('is a conflict when they confirmed the machine’s proposal; of the kind that was said before', () => {
    assert.deepEqual(labelOf(confirmed, post), {
      ...words,
      ...{ conflict: 1, act: 'CONFIRMED', ...office, reason: '真吵' },
    });
    const both = confirmedConflictFlag(raised, spokesperson, minutesLater(11), '');
    assert.deepEqual(labelOf(both, post), {
      ...words,
      ...{
        conflict: 1,
        type: '邻里',
        act: 'CONFIRMED',
        role: 'SPOKESPERSON',
        at: minutesLater(11),
      },
    });
  });

  it('is no conflict when they dismissed it as none', () => {
    assert.deepEqual(labelOf(dismissed('NOT_A_CONFLICT'), post), {
      ...words,
      ...{ conflict: 0, act: 'DISMISSED', ...office },
    });
  });

  it('is about the wording of that time, whatever was written since', () => {
    assert.equal(labelOf(confirmed, edited)?.body, '又摆出来了');
    const later = confirmedConflictFlag(flag, spokesperson, minutesLater(20), '');
    assert.equal(labelOf(later, edited)?.body, '收走了');
  });

  it('stands though the machine brings a newer wording before a person', () => {
    const again = flagWithProposal(dismissed('NOT_A_CONFLICT'), edited, proposal(2), spokesperson);
    assert.equal(again.history.at(-1)?.act, 'RAISED_AGAIN');
    assert.equal(labelOf(again, edited)?.conflict, 0);
  });
});

describe('Nothing is said of a message', () => {
  it('that waits for a person', () => {
    assert.equal(labelOf(flag, post), undefined);
  });

  it('whose decision was taken back', () => {
    assert.equal(labelOf(reopenedConflictFlag(confirmed, spokesperson, at), post), undefined);
  });

  it('that was dismissed for a reason that is not about its words', () => {
    for (const reason of ['ALREADY_SETTLED', 'DUPLICATE', 'OTHER_CHANNEL', 'OTHER'] as const)
      assert.equal(labelOf(dismissed(reason), post), undefined, reason);
  });

  it('that its author withdrew', () => {
    const withdrawn = withdrawnMessage(post, minutesLater(30), asked);
    assert.equal(labelOf(confirmed, withdrawn), undefined);
  });
});
