import type { CloseReason } from '../../modules/mediation/mediationCase.ts';
import type { CaseAct, CaseStep, PlannedCase, PlannedSide } from '../mediation.ts';
import type { PlannedDecision } from '../triage.ts';
import { calendarDate, addDays } from '../../kernel/clock.ts';
import { later, momentOf, officeTimeAfter } from './calendar.ts';
import { write, type Lexicon } from './grammar.ts';
import { lexiconOf } from './lexicon.ts';
import type { YearMessage } from './planMessages.ts';
import { randomFrom, type Random } from './random.ts';
import type { Quarrel } from './topic.ts';
import { team, writersOf } from './yearPeople.ts';

/** A case while it is being planned: the moment it has come to, and who mediates. */
interface Story {
  readonly random: Random;
  readonly lexicon: Lexicon;
  readonly steps: CaseStep[];
  at: Date;
  by: string;
}

const performedShare = 0.58;
const handedOverShare = 0.08;
/** How often the other side of a quarrel of neighbours has an account. */
const accountShare = 0.4;

/** The quarrel of a report, whose sides are known by a description alone. */
const reported: Pick<Quarrel, 'talks' | 'facts' | 'terms' | 'bothOwe' | 'ends'> = {
  talks: [
    '在社区议事厅谈的，两家都带了人来，把话说开了大半。',
    '分别上门听了两边，约好一起到现场看。',
  ],
  facts: ['两家为共用的地方多次争吵，各有难处。', '起因是一件小事，双方都有过激的话。'],
  terms: ['双方互相道歉，共用的地方各让一半。', '两家约定有事先找网格员，不再在群里对骂。'],
  bothOwe: true,
  ends: ['SETTLED_THEMSELVES', 'ONE_SIDE_UNWILLING'],
};

/** The cases of the year as far as they have come at `now`, in the order in which they were opened. */
export function planCases(
  seed: string,
  messages: readonly YearMessage[],
  decisions: readonly PlannedDecision[],
  now: Date,
): PlannedCase[] {
  const found = new Map(messages.map((message) => [message.key, message]));
  return decisions
    .flatMap(({ on, by, at, verdict }): PlannedCase[] => {
      const message = found.get(on);
      if (verdict.act !== 'CONFIRM' || message === undefined) return [];
      const random = randomFrom(seed, 'case', on);
      const opened = { by, at: later(at, random.whole(2, 25) / 1_440) };
      if (opened.at >= now) return [];
      const steps = planSteps(random, message, opened.at).filter((step) => step.at < now);
      return [{ from: on, opened, steps }];
    })
    .toSorted((a, b) => a.opened.at.getTime() - b.opened.at.getTime());
}

function planSteps(random: Random, message: YearMessage, openedAt: Date): CaseStep[] {
  const { community, about } = message;
  const quarrel = 'quarrel' in about ? about.quarrel : reported;
  const story: Story = {
    random,
    lexicon: lexiconOf(community),
    steps: [],
    at: openedAt,
    by: random.pick(team[community].mediators),
  };
  add(story, officeTimeAfter(openedAt, 0.05 + random.next() * 1.2, random), { act: 'accept' });
  const acceptedAt = story.at;
  for (const side of sidesOf(random, message, story.lexicon))
    add(story, later(story.at, random.whole(6, 40) / 1_440), { act: 'side', side });
  const reason = random.chance(performedShare)
    ? 'AGREEMENT_PERFORMED'
    : random.weighted(quarrel.ends, (end) => quarrel.ends.length + 2 - quarrel.ends.indexOf(end));
  if (random.chance(handedOverShare) && community === 'gy') handOver(story);
  mediate(story, quarrel, reason, acceptedAt);
  return story.steps;
}

const add = (story: Story, at: Date, act: CaseAct): void => {
  story.at = at;
  story.steps.push({ ...act, by: story.by, at });
};

const next = (story: Story, from: number, to: number): Date =>
  officeTimeAfter(story.at, from + story.random.next() * (to - from), story.random);

/** The other mediator goes on, because the first one knows a side too well. */
function handOver(story: Story): void {
  const note = '与一方是多年同事，换人更合适。';
  add(story, next(story, 0.1, 0.5), { act: 'release', reason: 'TOO_CLOSE_TO_A_SIDE', note });
  story.by = story.by === 'tiaojie' ? 'heshi' : 'tiaojie';
  add(story, next(story, 0.2, 0.9), { act: 'accept' });
}

/** From the consents to the end, in 30 days from the acceptance at most where there is no agreement (深圳矛盾纠纷多元化解条例 Art 25). */
function mediate(
  story: Story,
  quarrel: typeof reported,
  reason: CloseReason,
  acceptedAt: Date,
): void {
  const { random } = story;
  const manner = () => random.pick(['BY_PHONE', 'IN_PERSON', 'ONLINE', 'BY_PHONE'] as const);
  add(story, next(story, 0.1, 1), { act: 'consent', side: 0, manner: manner() });
  if (reason === 'ONE_SIDE_UNWILLING') {
    add(story, next(story, 1, 4), { act: 'refuse', side: 1, manner: manner() });
    return;
  }
  if (reason === 'CANNOT_BE_REACHED') {
    close(story, officeTimeAfter(acceptedAt, 12 + random.next() * 12, random), reason);
    return;
  }
  add(story, next(story, 0.2, 2.5), { act: 'consent', side: 1, manner: manner() });
  talk(story, quarrel);
  if (reason === 'SETTLED_THEMSELVES' || reason === 'OTHER') {
    close(story, next(story, 0.5, 5), reason);
    return;
  }
  if (random.chance(0.6)) talk(story, quarrel);
  if (reason === 'AGREEMENT_PERFORMED' || reason === 'AGREEMENT_NOT_PERFORMED')
    agree(story, quarrel, reason);
  else if (reason === 'TIME_OVER') close(story, officeTimeAfter(acceptedAt, 26, random), reason);
  else close(story, next(story, 1, 5), reason);
}

function talk(story: Story, { talks }: typeof reported): void {
  const { random, lexicon } = story;
  const manner = random.pick(['IN_PERSON', 'IN_PERSON', 'BY_PHONE', 'ONLINE'] as const);
  const note = write(random.pick(talks), random, lexicon);
  add(story, next(story, 0.6, 4), { act: 'talk', manner, note });
}

function agree(
  story: Story,
  { facts, terms, bothOwe }: typeof reported,
  reason: 'AGREEMENT_PERFORMED' | 'AGREEMENT_NOT_PERFORMED',
): void {
  const { random, lexicon } = story;
  const at = next(story, 0.4, 3);
  const days = random.pick([5, 7, 10, 15, 20]);
  const performBy = momentOf(addDays(calendarDate(at), days), 18);
  const owedBy = bothOwe ? [0, 1] : [1];
  const texts = {
    facts: write(random.pick(facts), random, lexicon),
    terms: write(random.pick(terms), random, lexicon),
  };
  add(story, at, { act: 'agree', agreement: { ...texts, performBy, owedBy } });
  if (reason === 'AGREEMENT_NOT_PERFORMED') {
    close(story, officeTimeAfter(performBy, 0.5 + random.next() * 3, random), reason);
    return;
  }
  for (const side of owedBy)
    add(story, next(story, 0.8, Math.max(1, days / owedBy.length - 0.5)), {
      act: 'perform',
      side,
      note: random.pick([
        '当面核实，已履行',
        '看了转账记录，已付清',
        '现场看过，已做到',
        '双方来电确认',
      ]),
    });
  close(story, later(story.at, random.whole(3, 50) / 1_440), reason);
}

function close(story: Story, at: Date, reason: CloseReason): void {
  const note = reason === 'OTHER' ? '一方已向法院起诉，调解终止，材料已交还双方。' : '';
  add(story, at, { act: 'close', reason, note });
}

/** The writer and whom it is about: a firm, a neighbour with an account, or somebody who is known by a description alone. */
function sidesOf(random: Random, message: YearMessage, lexicon: Lexicon): PlannedSide[] {
  const { about, by, community } = message;
  const describe = (pattern: string): PlannedSide => ({ name: write(pattern, random, lexicon) });
  if (!('quarrel' in about) || by === undefined)
    return [describe('<floor>楼左户'), describe('<floor>楼右户')];
  const { firm, others } = about.quarrel;
  const writer: PlannedSide = { userName: by };
  if (firm !== undefined) return [writer, { firm }];
  const neighbours = writersOf(community).filter(({ userName }) => userName !== by);
  return random.chance(accountShare)
    ? [writer, { userName: random.pick(neighbours).userName }]
    : [writer, describe(random.pick(others))];
}
