import { drainEvents } from '../../jobs/drainEvents.ts';
import { judgeMessagesWith } from '../../jobs/judgeMessages.ts';
import { judgeOf } from '../../jobs/judgeSource.ts';
import { keepClocks } from '../../jobs/keepClocks.ts';
import { keepReviews } from '../../jobs/keepReviews.ts';
import { recountClocks } from '../../jobs/recountClocks.ts';
import { relayEvents } from '../../jobs/relayEvents.ts';
import { ringClocks } from '../../jobs/ringClocks.ts';
import { runInterval } from '../../jobs/runInterval.ts';
import { systemRunner } from '../../jobs/runner.ts';
import { tellPeople } from '../../jobs/tellPeople.ts';
import { addDays, calendarDate } from '../kernel/clock.ts';
import { randomId } from '../kernel/id.ts';
import { systemActor } from '../kernel/work.ts';
import type { Judge } from '../modules/triage/triageMessages.ts';
import { plantCommunity, theCity } from './community.ts';
import { plantAudit } from './audit.ts';
import { plantDelivery } from './delivery.ts';
import { plantChoices, plantLookUps, plantNights } from './ledger.ts';
import { plantIdentity, type DemoCast } from './identity.ts';
import { plantCases } from './mediation.ts';
import { plantModeration } from './moderation.ts';
import { plantReading } from './notices.ts';
import { plantPapers } from './papers.ts';
import { plantFigures } from './openness.ts';
import { plantMessages, plantTalk, type PlannedMessage } from './opinion.ts';
import { demoFirms, demoPeople, type DemoPerson } from './people.ts';
import { lateDecisions, planRecent, type DemoClock, type Recent } from './recent/planRecent.ts';
import { plantConflictFlags, rememberingJudge } from './triage.ts';
import { plantVolunteerServices } from './volunteering.ts';
import { momentOf } from './year/calendar.ts';
import { planQuietYear, planYear, yearStart, type Year } from './year/planYear.ts';
import { townFirms, townspeople } from './year/townspeople.ts';

/** What planting the demo needs. */
export interface DemoOptions {
  /** The moment of the first start: the story is the same, and its dates follow this one. */
  readonly now: Date;
  readonly judge: Judge;
  readonly passwordOf: (userName: string) => string;
  /** With the year of the town, or with the stories of the last weeks alone, which take a tenth of the time. */
  readonly hasYear: boolean;
  /** Hears how far it has come, a line at a time. */
  readonly say?: (line: string) => void;
}

/** The seed of the year: every town that begins on the same day has the same one. */
const yearSeed = 'fengqiao';
/** The farthest that the stories of the last weeks reach back, in days. */
const recentDays = 60;
/** Whoever has just moved in came so many days ago. */
const newDays = 5;

type Plan = Recent & Pick<Year, 'lookUps'>;

/**
 * Plants the demo community, module by module in the order of the story, by the same use cases that people use; what is many is
 * kept many at once. May be repeated: what is there stays, and what a crash left half done goes on.
 */
export async function plantDemo(options: DemoOptions): Promise<void> {
  const { now, hasYear, passwordOf, say = () => undefined } = options;
  const clock = clockOf(now);
  const plan = hasYear
    ? merged(planRecent(clock), planYear(yearSeed, now), now)
    : alone(planRecent(clock), planQuietYear(yearSeed, now));

  say('areas and people');
  const start = hasYear ? momentOf(addDays(yearStart(now), -1), 9) : clock(recentDays, 8);
  await plantCommunity({ actor: systemActor('admin'), now: start, newId: randomId });
  const people = hasYear ? [...demoPeople, ...townspeople] : demoPeople;
  const firms = hasYear ? [...demoFirms, ...townFirms] : demoFirms;
  const joinedAt = ({ isNew = false }: DemoPerson) => (isNew ? clock(newDays, 10) : start);
  const cast = await plantIdentity({ people, firms, joinedAt, passwordOf }, start);
  await plantChoices(cast, people, joinedAt);

  await plantLine(cast, plan, options);
  say('the nights of the record');
  await plantNights(datesWithDeeds(plan), now);
  await plantLookUps(cast, plan.lookUps);
  await plantFigures(theCity, now);
  await plantReading(cast, people, now);
  await plantDelivery(cast, now);
  await plantPapers(cast, now);
  await plantAudit();
  // What the nights told people of is in the stream before anybody starts.
  await runInterval(relayEvents, { ...systemRunner(new AbortController().signal), now: () => now });
}

/** The demo’s days before the first start; nothing happens after it. */
const clockOf =
  (now: Date): DemoClock =>
  (daysAgo, hour) =>
    new Date(
      Math.min(momentOf(addDays(calendarDate(now), -daysAgo), hour).getTime(), now.getTime()),
    );

/** From what was written to what became of it. */
async function plantLine(
  cast: DemoCast,
  plan: Plan,
  { now, judge, say = () => undefined }: DemoOptions,
): Promise<void> {
  const runner = { ...systemRunner(new AbortController().signal), now: () => now };
  // Whoever tells people, and whoever keeps reviews, begins with what happens from now on: before anything has.
  await drainEvents(tellPeople, runner);
  await drainEvents(keepReviews, runner);
  say(`${String(plan.messages.length)} messages`);
  const remembering = rememberingJudge(judge);
  const messages = await plantMessages(cast, plan.messages);
  const flags = await plantConflictFlags(cast, remembering, plan.decisions, messages);
  await plantTalk(cast, plan, messages);
  await plantModeration(cast, clockOf(now), messages);
  const cases = plan.cases.filter(
    ({ from }) => flags.get(messages.get(from)?.id ?? '')?.state === 'CONFIRMED',
  );
  say(`${String(cases.length)} cases`);
  await plantCases(cast, cases, messages, flags);
  say(`${String(plan.services.length)} services`);
  await plantVolunteerServices(cast, plan.services);
  say('events');
  await drainEvents(judgeMessagesWith(judgeOf(remembering)), runner);
  await drainEvents(keepReviews, runner);
  await drainEvents(keepClocks, runner);
  await runInterval(ringClocks, runner);
  // Hears of nothing yet, and relays what the clocks have to tell.
  await drainEvents(recountClocks, runner);
  await drainEvents(tellPeople, runner);
}

/** The calendar dates on which a case was closed or a service answered, in order: no other night enters anything. */
function datesWithDeeds({ cases, services }: Plan): string[] {
  const ends = cases.flatMap(({ steps }) => steps.filter(({ act }) => act === 'close'));
  const answers = services.flatMap(({ answer }) => answer ?? []);
  return [...new Set([...ends, ...answers].map(({ at }) => calendarDate(at)))].toSorted();
}

/** The last weeks alone, in the order in which they are told, so that their numbers are always the same; then what was gathered. */
const alone = (recent: Recent, quiet: readonly PlannedMessage[]): Plan => ({
  ...recent,
  messages: [...recent.messages, ...quiet],
  lookUps: [],
});

/** The year and the last weeks as one story, in the order of time. */
const merged = (recent: Recent, year: Year, now: Date): Plan => ({
  messages: byTime([...year.messages, ...recent.messages], ({ at }) => at),
  comments: [...year.comments, ...recent.comments],
  decisions: [...year.decisions, ...recent.decisions, ...lateDecisions(recent, now)],
  cases: byTime([...year.cases, ...recent.cases], ({ opened }) => opened.at),
  services: [...year.services, ...recent.services],
  lookUps: year.lookUps,
});

const byTime = <T>(items: readonly T[], timeOf: (item: T) => Date): T[] =>
  items.toSorted((a, b) => timeOf(a).getTime() - timeOf(b).getTime());
