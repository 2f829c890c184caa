import { addDays } from '../../kernel/clock.ts';
import type { PlannedMessage } from '../opinion.ts';
import { isBeforeFestival, later, momentOf, monthOf, weekdayOf } from './calendar.ts';
import { everyday } from './everyday.ts';
import { firmQuarrels } from './firmQuarrels.ts';
import { write } from './grammar.ts';
import { lexiconOf } from './lexicon.ts';
import { neighbourQuarrels } from './neighbourQuarrels.ts';
import { randomFrom, type Random } from './random.ts';
import { seasonQuarrels } from './seasonQuarrels.ts';
import { sightings } from './sightings.ts';
import type { Quarrel, Sighting, Topic } from './topic.ts';
import { areaOf, hourOf, team, writersOf, type Community } from './yearPeople.ts';

/** A message of the year with what the plan knows of it. */
export interface YearMessage extends PlannedMessage {
  readonly community: Community;
  readonly about:
    { readonly quarrel: Quarrel } | { readonly topic: Topic } | { readonly sighting: Sighting };
}

const quarrels: readonly Quarrel[] = [...neighbourQuarrels, ...seasonQuarrels, ...firmQuarrels];

/** How many messages come for each one that the seasons count. */
const scale = 0.99;
const daysInMonth = 30.4;
/** Before Spring Festival so many more a month. */
const festivalRush = 44;
/** Which share was said elsewhere and gathered. */
const gatheredShare = 0.26;
const osmanthusShare = 0.62;
const withdrawnShare = 0.015;
/** Who cannot find new words after so many tries repeats somebody's. */
const triesMax = 30;

/** Less on Sundays and Saturdays, more on Mondays. */
const weekdays = [0.8, 1.15, 1.05, 1, 1, 1.1, 0.9] as const;

/** A cold snap, a broken main, a long weekend: in the last days so many times as much is written, so that the queue has a morning's work. */
const lately = { days: 3, times: 4.5 } as const;

interface Written {
  readonly seed: string;
  /** The calendar date from which more is written. */
  readonly busyFrom: string;
  readonly bodies: Set<string>;
}

/** All that is written from a date to another and before `now`, in the order of time. */
export function planMessages(seed: string, from: string, to: string, now: Date): YearMessage[] {
  const busyFrom = addDays(to, 1 - lately.days);
  const written: Written = { seed, busyFrom, bodies: new Set() };
  const messages: YearMessage[] = [];
  for (let date = from; date <= to; date = addDays(date, 1))
    messages.push(...planDay(written, date));
  return messages
    .filter(({ at }) => at < now)
    .map((message) => withoutFuture(message, now))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function withoutFuture(message: YearMessage, now: Date): YearMessage {
  if (message.withdrawnAt === undefined || message.withdrawnAt < now) return message;
  const { withdrawnAt: _later, ...standing } = message;
  return standing;
}

function planDay(written: Written, date: string): YearMessage[] {
  const random = randomFrom(written.seed, 'messages', date);
  const countOf = (aMonth: number): number => {
    const weekday = weekdays[weekdayOf(date)] ?? 1;
    const times = date >= written.busyFrom ? lately.times : 1;
    return Math.floor((aMonth * scale * weekday * times) / daysInMonth + random.next());
  };
  const numbers = Array.from({ length: 100 }, (_, i) => `${date}-${String(i + 1)}`).values();
  const keyOf = (): string => numbers.next().value ?? date;
  const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  return [
    ...quarrels.flatMap((quarrel) =>
      many(countOf(monthly(quarrel, date)), () =>
        planPost(written, random, { key: keyOf(), date, topic: quarrel, about: { quarrel } }),
      ),
    ),
    ...everyday.flatMap((topic) =>
      many(countOf(monthly(topic, date)), () =>
        planPost(written, random, { key: keyOf(), date, topic, about: { topic } }),
      ),
    ),
    ...sightings.flatMap((sighting) =>
      many(countOf(sighting.season[monthOf(date) - 1] ?? 0), () =>
        planReport(written, random, { key: keyOf(), date, sighting }),
      ),
    ),
  ];
}

/** How many of a topic a month would bring that were all like this day. */
function monthly({ season, beforeFestival, since }: Topic, date: string): number {
  const usual = season[monthOf(date) - 1] ?? 0;
  const [, month, day] = date.split('-');
  const isBefore =
    since?.startsWith(`${month ?? ''}-`) === true && `${month ?? ''}-${day ?? ''}` < since;
  if (isBefore) return 0;
  return beforeFestival === true && isBeforeFestival(date) ? usual + festivalRush : usual;
}

const communityBy = (random: Random): Community => (random.chance(osmanthusShare) ? 'gy' : 'la');

function planPost(
  written: Written,
  random: Random,
  {
    key,
    date,
    topic,
    about,
  }: { key: string; date: string; topic: Topic; about: YearMessage['about'] },
): YearMessage {
  const community = communityBy(random);
  const author = random.chance(gatheredShare)
    ? undefined
    : random.weighted(writersOf(community, topic.firm), ({ talk }) => talk);
  const at = momentOf(date, hourOf(author?.habit, random));
  const lexicon = lexiconOf(community, monthOf(date));
  const title = write(random.pick(topic.titles), random, lexicon);
  const body = newBody(written, () =>
    topic.parts.map((part) => write(random.pick(part), random, lexicon)).join(''),
  );
  const isTakenBack =
    author !== undefined && !('quarrel' in about) && random.chance(withdrawnShare);
  return {
    key,
    at,
    title,
    body,
    community,
    about,
    area: areaOf(community),
    ...(author === undefined ? {} : { by: author.userName }),
    ...(isTakenBack ? { withdrawnAt: later(at, 0.2 + random.next()) } : {}),
  };
}

function planReport(
  written: Written,
  random: Random,
  { key, date, sighting }: { key: string; date: string; sighting: Sighting },
): YearMessage {
  const community = communityBy(random);
  const lexicon = lexiconOf(community, monthOf(date));
  return {
    key,
    community,
    about: { sighting },
    by: random.pick(team[community].volunteers),
    area: areaOf(community),
    at: momentOf(date, hourOf(random.pick(['office', 'evening']), random)),
    title: '',
    body: newBody(written, () => write(`<round>${random.pick(sighting.bodies)}`, random, lexicon)),
    report: {
      reportKind: sighting.reportKind,
      place: write(random.pick(sighting.places), random, lexicon),
    },
  };
}

/** Words that nobody of the town has used before, as long as some can be found. */
function newBody({ bodies }: Written, make: () => string): string {
  let body = make();
  for (let tries = 1; bodies.has(body) && tries < triesMax; tries += 1) body = make();
  bodies.add(body);
  return body;
}
