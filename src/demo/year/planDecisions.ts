import { calendarDate } from '../../kernel/clock.ts';
import type { PlannedDecision } from '../triage.ts';
import { officeTimeAfter } from './calendar.ts';
import type { YearMessage } from './planMessages.ts';
import { randomFrom, type Random } from './random.ts';
import { team } from './yearPeople.ts';

/** Such a share of quarrels become cases, and more of a wave, so that cases rise and fall with the seasons too. */
const caseShares = { usual: 0.18, wave: 0.34 } as const;
/** Fewer would not be published, more could not be mediated by two offices. */
const casesInMonth = { min: 10, max: 16 } as const;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** What came so lately still waits in part, so that the queue has a morning's work. */
const lateMs = 60 * hourMs;
const waitingShare = 0.75;
/** Of the last days so many more are under way, so that every state has some. */
const underWay = { days: 16, cases: 6 } as const;
/** The last ones are too fresh to be cases. */
const freshMs = 20 * hourMs;

/** What becomes of the messages of the year up to `now`: cases, dismissals with their reasons; the rest waits. */
export function planDecisions(
  seed: string,
  messages: readonly YearMessage[],
  now: Date,
): PlannedDecision[] {
  const cases = chooseCases(seed, messages, now);
  return messages.flatMap((message): PlannedDecision[] => {
    const random = randomFrom(seed, 'decision', message.key);
    const at = officeTimeAfter(message.at, random.next() * 0.8, random);
    const isCase = cases.has(message.key);
    const isLate = now.getTime() - message.at.getTime() < lateMs;
    if (at >= now || (!isCase && isLate && random.chance(waitingShare))) return [];
    const verdict: PlannedDecision['verdict'] = isCase
      ? { act: 'CONFIRM', raises: true }
      : { act: 'DISMISS', ...dismissalOf(message, random) };
    return [{ on: message.key, by: team[message.community].spokesperson, at, verdict }];
  });
}

/** Draws their share of each month, of one that is not over the least for its days, and some more of the last days. */
function chooseCases(seed: string, messages: readonly YearMessage[], now: Date): Set<string> {
  const random = randomFrom(seed, 'cases');
  const ageOf = ({ at }: YearMessage): number => now.getTime() - at.getTime();
  const drawn = messages
    .filter((message) => isCaseLike(message) && ageOf(message) > freshMs)
    .map((message) => ({ message, draw: random.next() }))
    .toSorted((a, b) => a.draw - b.draw)
    .map(({ message }) => message);
  const monthOf = ({ at }: YearMessage): string => calendarDate(at).slice(0, 7);
  const today = calendarDate(now);
  const ofMonths = [...new Set(drawn.map(monthOf))].flatMap((month) => {
    const ofMonth = drawn.filter((message) => monthOf(message) === month);
    return ofMonth.slice(0, casesIn(ofMonth, today.startsWith(month) ? today : undefined));
  });
  const late = drawn.filter(
    (message) => ageOf(message) < underWay.days * dayMs && !ofMonths.includes(message),
  );
  return new Set([...ofMonths, ...late.slice(0, underWay.cases)].map(({ key }) => key));
}

/** How many quarrels of a month become cases; `today` in a month that is not over. */
function casesIn(ofMonth: readonly YearMessage[], today: string | undefined): number {
  const { min, max } = casesInMonth;
  if (today !== undefined) return Math.round((min * Number(today.slice(8))) / 30);
  const share = ofMonth.reduce((sum, message) => sum + caseShareOf(message), 0);
  return Math.round(Math.min(Math.max(share, min), max));
}

const caseShareOf = ({ about }: YearMessage): number =>
  caseShares['quarrel' in about && about.quarrel.isWave === true ? 'wave' : 'usual'];

const isCaseLike = ({ about, by }: YearMessage): boolean =>
  by !== undefined &&
  ('quarrel' in about || ('sighting' in about && about.sighting.reportKind === 'NEIGHBOURS'));

type Dismissal = Omit<Extract<PlannedDecision['verdict'], { act: 'DISMISS' }>, 'act'>;

const settled = [
  '网格员上门看过，双方已经说好。',
  '刚才电话里说，事情已经解决，先不立案。',
  '对方昨天已经处理，您也回复满意。',
];
const others = [
  '这件事已写进议事会的议题，月底一起商量。',
  '双方愿意自己再谈一周，谈不拢随时可以再来。',
];

function dismissalOf({ about }: YearMessage, random: Random): Dismissal {
  if ('topic' in about) return { reason: 'NOT_A_CONFLICT' };
  if ('sighting' in about) return { reason: 'ALREADY_SETTLED', told: about.sighting.done };
  const roll = random.next();
  if (roll < 0.42) return { reason: 'OTHER_CHANNEL', told: about.quarrel.elsewhere };
  if (roll < 0.7) return { reason: 'ALREADY_SETTLED', told: random.pick(settled) };
  if (roll < 0.84) return { reason: 'DUPLICATE', told: '同一件事已有邻居反映，正在一起处理。' };
  if (roll < 0.93) return { reason: 'NOT_A_CONFLICT' };
  return { reason: 'OTHER', told: random.pick(others) };
}
