import type {
  DeliveryChannel,
  NoticeChoiceInput,
  NoticeTopic,
  TellingChoiceFragment,
} from '../../gql/generated/graphql.ts';
import { minuteOf, timeOf } from './timeOfDay.ts';

/** The channels at which a person has one address, which a code confirms. */
export type CodedChannel = Exclude<DeliveryChannel, 'PUSH'>;

/** What is ticked and typed in the form. */
export interface Ticks {
  readonly silenced: readonly NoticeTopic[];
  readonly byMail: readonly NoticeTopic[];
  readonly bySms: readonly NoticeTopic[];
  readonly byPush: readonly NoticeTopic[];
  readonly isQuiet: boolean;
  readonly from: string;
  readonly to: string;
  readonly isDaily: boolean;
  readonly dailyAt: string;
}

const usualTimes = { from: 22 * 60, to: 7 * 60 };
const usualDaily = 8 * 60;

/** The form as it stands before anything is changed; times that are not in use are those that most will want. */
export const ticksOf = (choice: TellingChoiceFragment): Ticks => {
  const { silenced, byMail, bySms, byPush, quietHours, dailyAt } = choice;
  const { from, to } = quietHours ?? usualTimes;
  return {
    ...{ silenced, byMail, bySms, byPush },
    isQuiet: quietHours !== null,
    from: timeOf(from),
    to: timeOf(to),
    isDaily: dailyAt !== null,
    dailyAt: timeOf(dailyAt ?? usualDaily),
  };
};

/** What keeps the times from being saved. */
export const lacksOf = ({ isQuiet, from, to, isDaily, dailyAt }: Ticks) => {
  const isTimed = minuteOf(from) !== undefined && minuteOf(to) !== undefined;
  const quiet = isTimed ? (from === to ? 'sameTimes' : undefined) : 'timeNeeded';
  return {
    quiet: isQuiet ? quiet : undefined,
    daily: isDaily && minuteOf(dailyAt) === undefined ? ('timeNeeded' as const) : undefined,
  } as const;
};

/** What is sent, with the version that was read; undefined while a time is lacking. */
export const choiceFrom = (ticks: Ticks, version: number): NoticeChoiceInput | undefined => {
  const { silenced, byMail, bySms, byPush, isQuiet, isDaily } = ticks;
  const [from, to, dailyAt] = [ticks.from, ticks.to, ticks.dailyAt].map(minuteOf);
  if (isQuiet && (from === undefined || to === undefined)) return undefined;
  if (isDaily && dailyAt === undefined) return undefined;
  return {
    version,
    silenced: [...silenced],
    byMail: [...byMail],
    bySms: [...bySms],
    byPush: [...byPush],
    ...(isQuiet && from !== undefined && to !== undefined ? { quietHours: { from, to } } : {}),
    ...(isDaily && dailyAt !== undefined ? { dailyAt } : {}),
  };
};
