import { present } from '../../kernel/assert.ts';
import { addDays, calendarDate } from '../../kernel/clock.ts';
import { figuresLimits, settledMonths } from '../../modules/openness/figures.ts';
import type { PlannedLookUp } from '../ledger.ts';
import type { PlannedCase } from '../mediation.ts';
import { willow } from '../community.ts';
import type { PlannedComment, PlannedMessage } from '../opinion.ts';
import type { PlannedDecision } from '../triage.ts';
import type { PlannedVolunteerService } from '../volunteering.ts';
import { momentOf, officeTimeAfter } from './calendar.ts';
import { planCases } from './planCases.ts';
import { planComments } from './planComments.ts';
import { planDecisions } from './planDecisions.ts';
import { planMessages, type YearMessage } from './planMessages.ts';
import { planVolunteerServices } from './planVolunteerServices.ts';
import { randomFrom } from './random.ts';

/** The calendar date on which the year of the demo begins: the first of the twelve months that the public figures show. */
export const yearStart = (now: Date): string => {
  const [first] = settledMonths(now, figuresLimits.monthsShown);
  return `${present(first, 'month')}-01`;
};

/** Zhiyuan's last weeks have services of their own. */
const volunteerServiceDaysLeft = 17;

/** All that happens in the town in a year, before anything of it is planted. */
export interface Year {
  readonly messages: readonly YearMessage[];
  readonly comments: readonly PlannedComment[];
  readonly decisions: readonly PlannedDecision[];
  readonly cases: readonly PlannedCase[];
  readonly services: readonly PlannedVolunteerService[];
  readonly lookUps: readonly PlannedLookUp[];
}

/** The year before `now`. Pure: the same seed and moment give the same year, word by word; nothing in it lies after `now`. */
export function planYear(seed: string, now: Date): Year {
  const today = calendarDate(now);
  const from = yearStart(now);
  const messages = planMessages(seed, from, today, now);
  const decisions = planDecisions(seed, messages, now);
  return {
    messages,
    decisions,
    comments: planComments(seed, messages, now),
    cases: planCases(seed, messages, decisions, now),
    services: planVolunteerServices(seed, from, today, now).filter(
      ({ by, startedAt }) =>
        by !== 'zhiyuan' || calendarDate(startedAt) < addDays(today, -volunteerServiceDaysLeft),
    ),
    lookUps: planLookUps(seed, today),
  };
}

/**
 * What was gathered beside the stories of the last weeks in the months that are over: quiet posts alone, all in the other community,
 * so that the public figures have a year to show while the queue and the feed of the stories hold nothing else.
 */
export function planQuietYear(seed: string, now: Date): readonly PlannedMessage[] {
  const today = calendarDate(now);
  return planMessages(seed, yearStart(now), today, now)
    .filter(({ by, about, at }) => by === undefined && 'topic' in about && isOver(at, now))
    .map(({ key, at, title, body }) => ({ key, at, title, body, area: willow }));
}

const isOver = (at: Date, now: Date): boolean =>
  calendarDate(at).slice(0, 7) < calendarDate(now).slice(0, 7);

/** Days ago, whose record, and what for. */
const looks = [
  [310, 'luozhi', '本人到窗口申请打印记录，核对身份后查看'],
  [262, 'rexin', '志愿者星级评定，本人书面同意'],
  [205, 'zhoulan', '评选好邻居，社区公示前核对'],
  [141, 'zhiyuan', '志愿者年度表彰，本人申请'],
  [96, 'gongli', '本人对一笔记分有疑问，来电要求核对'],
  [58, 'tuixiu', '志愿者星级评定，本人书面同意'],
  [37, 'fayan', '社区工作者年度考评，本人书面同意'],
  [23, 'zhoulan', '本人到窗口申请打印记录，核对身份后查看'],
  [6, 'fayan', '评选好邻居，社区公示前核对'],
] as const;

const planLookUps = (seed: string, today: string): PlannedLookUp[] =>
  looks.map(([daysAgo, userName, purpose]) => {
    const random = randomFrom(seed, 'look', String(daysAgo));
    const at = officeTimeAfter(momentOf(addDays(today, -daysAgo), 9), 0, random);
    return { key: String(daysAgo), by: 'xinyong', userName, purpose, at };
  });
