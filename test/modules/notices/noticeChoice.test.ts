import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import {
  checkChoice,
  usualChoice,
  withNewTopics,
  type NoticeChoice,
} from '../../../src/modules/notices/noticeChoice.ts';
import { topics } from '../../../src/modules/notices/topic.ts';

const refused = (choice: Partial<NoticeChoice>, reason: string) => {
  assert.throws(
    () => checkChoice({ ...usualChoice, ...choice }),
    (error) => error instanceof AppError && error.detail.reason === reason,
  );
};

describe('How somebody wants to be told', () => {
  it('is kept with each topic once, in one order', () => {
    const { sent, silenced } = checkChoice({
      ...usualChoice,
      silenced: ['LOOK_UPS', 'REMINDERS', 'LOOK_UPS'],
      sent: { MAIL: ['RECORD', 'ANSWERS', 'RECORD'], SMS: [], PUSH: [] },
    });
    assert.deepEqual(silenced, ['REMINDERS', 'LOOK_UPS']);
    assert.deepEqual(sent, { MAIL: ['ANSWERS', 'RECORD'], SMS: [], PUSH: [] });
    assert.deepEqual(checkChoice(usualChoice), usualChoice);
  });

  it('never keeps a decision about the person quiet', () => {
    for (const topic of ['ANSWERS', 'CASES', 'SERVICES', 'RECORD'] as const)
      refused({ silenced: [topic] }, 'not_to_silence');
  });

  it('has quiet hours that end, and times that a day has', () => {
    refused({ quietHours: { from: 60, to: 60 } }, 'quiet_all_day');
    refused({ quietHours: { from: -1, to: 60 } }, 'not_a_time');
    refused({ quietHours: { from: 0, to: 1_440 } }, 'not_a_time');
    refused({ dailyAt: 7.5 }, 'not_a_time');
    assert.equal(checkChoice({ ...usualChoice, dailyAt: 0 }).dailyAt, 0);
  });

  it('tells as usual of what nobody had been asked about, and of all else as was chosen', () => {
    const among = topics.filter((topic) => topic !== 'ACCOUNT' && topic !== 'REMINDERS');
    const silent = { silenced: [], sent: { MAIL: [], SMS: [], PUSH: ['RECORD'] } } as const;
    assert.deepEqual(withNewTopics({ ...silent, dailyAt: 480 }, among), {
      silenced: [],
      sent: {
        MAIL: ['REMINDERS', 'ACCOUNT'],
        SMS: ['REMINDERS'],
        PUSH: ['REMINDERS', 'RECORD', 'ACCOUNT'],
      },
      dailyAt: 480,
    });
    assert.equal(withNewTopics(silent, topics), silent);
  });
});
