import { present } from '../../kernel/assert.ts';
import { communityOf } from '../../modules/community/area.ts';
import { osmanthus } from '../community.ts';
import type { CaseAct, CaseStep, PlannedCase } from '../mediation.ts';
import type { PlannedComment, PlannedMessage } from '../opinion.ts';
import { demoPeople } from '../people.ts';
import type { PlannedDecision } from '../triage.ts';
import type { PlannedVolunteerService } from '../volunteering.ts';
import { officeTimeAfter } from '../year/calendar.ts';
import { randomFrom } from '../year/random.ts';
import { demoCases, type DemoCase } from './cases.ts';
import { demoComments, demoPosts, demoFieldReports, demoVolunteerServices } from './messages.ts';

/** When something of the last weeks happened: days before the first start, and the hour of that day in China. */
export type DemoClock = (daysAgo: number, hour: number) => Date;

/** What happened lately, told by hand: the stories that pictures and tests know. */
export interface Recent {
  readonly messages: readonly PlannedMessage[];
  readonly comments: readonly PlannedComment[];
  readonly decisions: readonly PlannedDecision[];
  readonly cases: readonly PlannedCase[];
  readonly services: readonly PlannedVolunteerService[];
}

const minuteMs = 60_000;
/** What came within a day and a half still waits. */
const waitsMs = 36 * 60 * minuteMs;

/** The stories of the last weeks by the clock of the first start. */
export const planRecent = (clock: DemoClock): Recent => ({
  messages: [
    ...demoPosts.map((post, i) => postIn(clock, post, i)),
    ...demoFieldReports.map((report) => reportIn(clock, report)),
  ],
  comments: demoComments.map((comment, i) => ({
    ...comment,
    key: String(i),
    at: clock(0, 8),
  })),
  decisions: demoCases.map(({ from, daysAgo }) => ({
    on: from,
    by: 'fayan',
    at: clock(daysAgo, 9),
    verdict: { act: 'CONFIRM', raises: false },
  })),
  cases: demoCases.map((story) => ({
    from: story.from,
    opened: { by: 'fayan', at: clock(story.daysAgo, 9), title: story.title },
    steps: stepsOf(clock, story),
  })),
  services: demoVolunteerServices.map((service, i) => volunteerServiceIn(clock, service, i)),
});

/** A town that has a year behind it leaves nothing for weeks: what no case came of is answered after a day. */
export const lateDecisions = ({ messages, decisions }: Recent, now: Date): PlannedDecision[] =>
  messages
    .filter(({ key }) => decisions.every(({ on }) => on !== key))
    .filter(({ at }) => now.getTime() - at.getTime() > waitsMs)
    .map(({ key, at, area }): PlannedDecision => ({
      on: key,
      by: area === osmanthus ? 'fayan' : 'liuan',
      at: officeTimeAfter(at, 0.5, randomFrom(key)),
      verdict: {
        act: 'DISMISS',
        reason: 'ALREADY_SETTLED',
        told: '网格员上门看过，双方已经说好；再有反复请直接告诉我们。',
      },
    }))
    .filter(({ at }) => at < now);

function postIn(
  clock: DemoClock,
  { name, by, daysAgo, title, body, pictures = [] }: (typeof demoPosts)[number],
  i: number,
): PlannedMessage {
  const { home } = present(
    demoPeople.find(({ userName }) => userName === by),
    by,
  );
  return {
    key: name ?? `recent-${String(i)}`,
    by,
    area: communityOf(home),
    at: clock(daysAgo, 7 + (i % 12) / 2),
    title,
    body,
    pictures,
  };
}

const reportIn = (
  clock: DemoClock,
  { name, by, daysAgo, body, reportKind, place, ...more }: (typeof demoFieldReports)[number],
): PlannedMessage => ({
  key: name,
  by,
  area: osmanthus,
  at: clock(daysAgo, 8),
  title: '',
  body,
  report: { reportKind, place },
  ...more,
});

function volunteerServiceIn(
  clock: DemoClock,
  { by, daysAgo, hour, minutes, kind, note, decision }: (typeof demoVolunteerServices)[number],
  i: number,
): PlannedVolunteerService {
  const startedAt = clock(daysAgo, hour);
  const loggedAt = new Date(startedAt.getTime() + (minutes + 30) * minuteMs);
  const at = new Date(loggedAt.getTime() + 60 * minuteMs);
  const declined =
    decision === 'decline' ? { declined: '当天在场两小时，请按实际时间重新登记。' } : {};
  return {
    ...{ key: String(i), by, kind, note, startedAt, minutes, loggedAt },
    ...(decision === 'wait'
      ? {}
      : { answer: { by: 'wangge', role: 'GRID_WORKER', at, ...declined } }),
  };
}

/** A case goes through its stations by the hour: sides on the first day, the talk a day later, the agreement the day after. */
function stepsOf(clock: DemoClock, story: DemoCase): CaseStep[] {
  const { daysAgo, parties, refusedBy, sessions, agreement, closed } = story;
  const on = (later: number, hour: number, acts: readonly CaseAct[]): CaseStep[] =>
    acts.map((act) => ({ ...act, by: 'tiaojie', at: clock(daysAgo - later, hour) }));
  const until = refusedBy ?? parties.length;
  const owedBy = agreement?.owedBy ?? [];
  return [
    ...on(0, 10, [{ act: 'accept' }]),
    ...on(
      0,
      11,
      parties.map((side) => ({ act: 'side', side })),
    ),
    ...(story.until === 'REGISTERED'
      ? []
      : on(0, 14, [
          ...parties
            .slice(0, until)
            .map((_, side) => ({ act: 'consent', side, manner: 'BY_PHONE' }) as const),
          ...(refusedBy === undefined
            ? []
            : [{ act: 'refuse', side: refusedBy, manner: 'BY_PHONE' } as const]),
        ])),
    ...on(
      1,
      15,
      sessions.map((note) => ({ act: 'talk', manner: 'IN_PERSON', note })),
    ),
    ...(agreement === undefined
      ? []
      : on(2, 16, [
          { act: 'agree', agreement: { ...agreement, performBy: clock(daysAgo - 12, 18) } },
        ])),
    ...(closed === undefined
      ? []
      : on(4, 17, [
          ...owedBy.map((side) => ({ act: 'perform', side, note: '当面核实，已履行' }) as const),
          { act: 'close', reason: closed, note: '' },
        ])),
  ];
}
