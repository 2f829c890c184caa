import { badInput } from '../../kernel/appError.ts';
import { quietTopics, topics, type Topic } from './topic.ts';

/** The ways out of the page by which somebody can be told that there is something to read. */
export const channels = ['MAIL', 'SMS', 'PUSH'] as const;

export type Channel = (typeof channels)[number];

/** Minutes of a day in China: 0 is midnight, 1,439 the last one. */
export const minutesOfDay = 1_440;

/** From one minute of the day up to another, over midnight when the second is the smaller one. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** How one person wants to be told. */
export interface NoticeChoice {
  /** Topics that do not ring the bell; they stand in the list all the same. */
  readonly silenced: readonly Topic[];
  /** Topics that also go out by a channel, once the person has an address there. */
  readonly sent: Readonly<Record<Channel, readonly Topic[]>>;
  /** When nothing is sent; absent for somebody who is never disturbed. */
  readonly quietHours?: QuietHours;
  /** The minute of the day at which everything of the day before is sent together; absent when each is sent at once. */
  readonly dailyAt?: number;
}

/** What holds for whoever has not chosen: everything by mail and in the browser, by text message what has a day, nothing at night. */
export const usualChoice: NoticeChoice = {
  silenced: [],
  sent: { MAIL: topics, SMS: ['CASES', 'REMINDERS'], PUSH: topics },
  quietHours: { from: 22 * 60, to: 7 * 60 },
};

/**
 * A choice that was made among some topics, as it holds now: what people are told of since then goes out as with whoever has not chosen,
 * for nobody has said no to it.
 */
export function withNewTopics(choice: NoticeChoice, among: readonly Topic[]): NoticeChoice {
  if (topics.every((topic) => among.includes(topic))) return choice;
  const sentBy = (channel: Channel) =>
    topics.filter((topic) =>
      (among.includes(topic) ? choice : usualChoice).sent[channel].includes(topic),
    );
  return { ...choice, sent: { MAIL: sentBy('MAIL'), SMS: sentBy('SMS'), PUSH: sentBy('PUSH') } };
}

const inOrder = (chosen: readonly Topic[]): Topic[] =>
  topics.filter((topic) => chosen.includes(topic));

const checkMinute = (field: string, minute: number | undefined): void => {
  if (minute !== undefined && !(Number.isInteger(minute) && minute >= 0 && minute < minutesOfDay))
    throw badInput(field, 'not_a_time', 'A time is a minute of the day.', minutesOfDay - 1);
};

/**
 * A choice as it is kept, each topic once. BAD_INPUT `not_to_silence` on a decision, `quiet_all_day` on hours without end, `not_a_time`
 * on a minute that no day has.
 */
export function checkChoice({ silenced, sent, ...times }: NoticeChoice): NoticeChoice {
  if (silenced.some((topic) => !quietTopics.includes(topic)))
    throw badInput('silenced', 'not_to_silence', 'Decisions about a person are always told.');
  checkMinute('dailyAt', times.dailyAt);
  checkMinute('quietHours', times.quietHours?.from);
  checkMinute('quietHours', times.quietHours?.to);
  if (times.quietHours !== undefined && times.quietHours.from === times.quietHours.to)
    throw badInput('quietHours', 'quiet_all_day', 'Quiet hours end before they begin again.');
  return {
    ...times,
    silenced: inOrder(silenced),
    sent: { MAIL: inOrder(sent.MAIL), SMS: inOrder(sent.SMS), PUSH: inOrder(sent.PUSH) },
  };
}
