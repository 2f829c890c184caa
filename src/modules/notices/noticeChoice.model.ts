import { model } from 'mongoose';
import { int32, number, storedPart, storedSchema, text } from '../../platform/storedSchema.ts';
import type { NoticeChoice } from './noticeChoice.ts';
import type { Topic } from './topic.ts';

/** As stored: `_id` is the person's. */
export interface NoticeChoiceDocument extends NoticeChoice {
  _id: string;
  /** The topics there were when it was made. */
  among: readonly Topic[];
  version: number;
}

const topicList = { type: [String], required: true } as const;

const schema = storedSchema<NoticeChoiceDocument>('notice_choices', {
  _id: text,
  silenced: topicList,
  sent: {
    type: storedPart({ MAIL: topicList, SMS: topicList, PUSH: topicList }),
    required: true,
  },
  quietHours: { type: storedPart({ from: int32, to: int32 }) },
  dailyAt: Number,
  among: topicList,
  version: number,
});

/** Private to noticeChoice.store.ts. */
export const NoticeChoiceModel = model<NoticeChoiceDocument>('NoticeChoice', schema);
