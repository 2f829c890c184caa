import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { calendarDate } from '../../../src/kernel/clock.ts';
import { closeReasons } from '../../../src/modules/mediation/mediationCase.ts';
import { spanMs } from '../../../src/kernel/limit.ts';
import { limits } from '../../../src/modules/volunteering/volunteering.limits.ts';
import type { CaseStep, PlannedCase } from '../../../src/demo/mediation.ts';
import { planYear, yearStart, type Year } from '../../../src/demo/year/planYear.ts';
import type { YearMessage } from '../../../src/demo/year/planMessages.ts';

const seed = 'a town of tests';
const dayMs = 86_400_000;
const now = new Date('2026-11-29T19:10:00+08:00');

const topicOf = ({ about }: YearMessage): string => {
  if ('quarrel' in about) return about.quarrel.name;
  return 'topic' in about ? about.topic.name : 'report';
};
const countIn = (year: Year, topic: string, month: string): number =>
  year.messages.filter(
    (message) => topicOf(message) === topic && calendarDate(message.at).startsWith(month),
  ).length;
const stepAt = ({ steps }: PlannedCase, ...acts: readonly CaseStep['act'][]): Date | undefined =>
  steps.find(({ act }) => acts.includes(act))?.at;

describe('The year of the demo', function () {
  this.timeout(60_000);
  let year: Year;
  before(() => {
    year = planYear(seed, now);
  });

  it('is the same for the same seed and moment, word by word, and another for another seed', () => {
    assert.deepEqual(planYear(seed, now), year);
    assert.notDeepEqual(planYear('another', now).messages, year.messages);
  });

  it('keeps what was said in the days before, whenever the demo is first started', () => {
    const later = planYear(seed, new Date(now.getTime() + 7 * dayMs));
    const said = new Set(later.messages.map(({ body }) => body));
    const old = year.messages.filter(({ at }) => now.getTime() - at.getTime() > 4 * dayMs);
    const kept = old.filter(({ body }) => said.has(body)).length;
    assert.ok(kept > old.length * 0.8, `${String(kept)} of ${String(old.length)}`);
  });

  it('holds about 1,500 messages and 145 cases, in twelve whole months and what there is of this one', () => {
    assert.ok(Math.abs(year.messages.length - 1_500) < 150, String(year.messages.length));
    assert.ok(Math.abs(year.cases.length - 145) < 15, String(year.cases.length));
    assert.equal(yearStart(now), '2025-11-01');
    const months = new Set(year.messages.map(({ at }) => calendarDate(at).slice(0, 7)));
    assert.equal(months.size, 13);
    for (const month of months)
      assert.ok(year.messages.filter(({ at }) => calendarDate(at).startsWith(month)).length > 60);
  });

  it('repeats nobody’s words', () => {
    const bodies = new Set(year.messages.map(({ body }) => body));
    assert.ok(bodies.size > year.messages.length * 0.99);
    for (const { title, body } of year.messages)
      assert.doesNotMatch(`${title}${body}`, /[{}<>|]|，，|。。|undefined/u, body);
  });

  it('has its waves: cold rooms in November, noise in summer, wages before Spring Festival', () => {
    assert.ok(countIn(year, 'heating', '2026-11') > 2 * countIn(year, 'heating', '2026-02'));
    assert.equal(countIn(year, 'heating', '2026-07'), 0);
    assert.ok(countIn(year, 'noise', '2026-07') > 2 * countIn(year, 'noise', '2026-03'));
    // Spring Festival of 2026 is on 17 February.
    assert.ok(countIn(year, 'wages', '2026-01') > 3 * countIn(year, 'wages', '2026-05'));
  });

  it('tells a story of what was confirmed: it rises with each wave, the town does something, and it falls again', () => {
    const confirmed = new Set(
      year.decisions.filter(({ verdict }) => verdict.act === 'CONFIRM').map(({ on }) => on),
    );
    const confirmedIn = (month: string): number =>
      year.messages.filter(
        ({ key, at }) => confirmed.has(key) && calendarDate(at).startsWith(month),
      ).length;
    const waves = [
      ['2025-11', 'heatingDesk', '2025-12', '2026-04'],
      ['2026-01', 'wageWindow', '2026-02', '2026-03'],
      ['2026-08', 'quietHours', '2026-09', '2026-10'],
    ] as const;
    for (const month of waves.flat().filter((word) => word.startsWith('20')))
      assert.ok(confirmedIn(month) >= 10, `${month} is published`);
    for (const [wave, remedy, done, calm] of waves) {
      assert.ok(countIn(year, remedy, wave) + countIn(year, remedy, done) >= 4, remedy);
      assert.ok(confirmedIn(wave) >= 1.2 * confirmedIn(calm), `${wave} ${calm}`);
    }
  });

  it('is written at all hours of the day, by many people', () => {
    const hours = year.messages.map(({ at }) =>
      new Date(at.getTime() + 8 * 3_600_000).getUTCHours(),
    );
    for (const [from, to] of [
      [5, 9],
      [9, 12],
      [12, 18],
      [18, 21],
      [21, 24],
    ] as const) {
      const share = hours.filter((hour) => hour >= from && hour < to).length / hours.length;
      assert.ok(share > 0.05 && share < 0.6, `${String(from)}: ${String(share)}`);
    }
    const writers = new Set(year.messages.flatMap(({ by }) => by ?? []));
    assert.ok(writers.size > 30);
  });

  it('leaves the queue a morning’s work, and nothing older than a week', () => {
    const decided = new Set(year.decisions.map(({ on }) => on));
    const open = year.messages.filter(({ key }) => !decided.has(key));
    assert.ok(open.length >= 15, String(open.length));
    for (const { at } of open) assert.ok(now.getTime() - at.getTime() < 7 * dayMs);
  });

  it('ends cases in every way there is', () => {
    const ends = new Set(
      year.cases.flatMap(({ steps }) =>
        steps.flatMap((step) => {
          if (step.act === 'refuse') return 'ONE_SIDE_UNWILLING' as const;
          return step.act === 'close' ? step.reason : [];
        }),
      ),
    );
    assert.deepEqual(
      closeReasons.filter((reason) => !ends.has(reason)),
      [],
    );
  });
});

describe('Every year of the demo, whenever it is first started', function () {
  this.timeout(120_000);
  const starts = [
    '2026-11-29T19:10:00+08:00',
    '2027-02-07T00:05:00+08:00',
    '2028-02-29T09:00:00+08:00',
    '2026-06-01T23:59:30+08:00',
  ].map((at) => new Date(at));
  const years = new Map<Date, Year>();
  before(() => {
    for (const at of starts) years.set(at, planYear(seed, at));
  });
  const everyCase = () => starts.flatMap((at) => present(years.get(at), 'year').cases);

  it('holds nothing that is still to come', () => {
    for (const [at, year] of years)
      for (const one of [
        ...year.messages.flatMap((message) => [message.at, message.withdrawnAt ?? message.at]),
        ...year.comments.map((comment) => comment.at),
        ...year.decisions.map((decision) => decision.at),
        ...year.cases.flatMap(({ opened, steps }) => [opened.at, ...steps.map((step) => step.at)]),
        ...year.services.flatMap(({ loggedAt, answer }) => [loggedAt, answer?.at ?? loggedAt]),
        ...year.lookUps.map((look) => look.at),
      ])
        assert.ok(one < at, `${one.toISOString()} in the year before ${at.toISOString()}`);
  });

  it('keeps the order of things: written, decided, opened, then step by step', () => {
    for (const year of years.values()) {
      const writtenAt = new Map(year.messages.map(({ key, at }) => [key, at]));
      const decidedAt = new Map(year.decisions.map(({ on, at }) => [on, at]));
      for (const { on, at } of [...year.decisions, ...year.comments])
        assert.ok(at > present(writtenAt.get(on), on));
      for (const { from, opened, steps } of year.cases) {
        assert.ok(opened.at > present(decidedAt.get(from), from));
        const times = [opened.at, ...steps.map(({ at }) => at)].map((at) => at.getTime());
        assert.deepEqual(
          times,
          times.toSorted((a, b) => a - b),
        );
      }
    }
  });

  it('stays within the law’s clocks: accepted in days, no longer than 30 days without an agreement', () => {
    for (const found of everyCase()) {
      const acceptedAt = stepAt(found, 'accept');
      if (acceptedAt === undefined) continue;
      // Three working days, over a weekend or the week of Spring Festival.
      assert.ok(acceptedAt.getTime() - found.opened.at.getTime() < 12 * dayMs, found.from);
      const end = stepAt(found, 'agree') ?? stepAt(found, 'close', 'refuse');
      if (end !== undefined)
        assert.ok(end.getTime() - acceptedAt.getTime() <= 30 * dayMs, found.from);
    }
  });

  it('mediates nobody who has not said yes, and performs before the day that was agreed is long past', () => {
    for (const found of everyCase()) {
      const talkAt = stepAt(found, 'talk');
      const consents = found.steps.filter(
        ({ act, at }) => act === 'consent' && talkAt !== undefined && at < talkAt,
      );
      assert.ok(talkAt === undefined || consents.length === 2, found.from);
      for (const step of found.steps)
        if (step.act === 'agree') assert.ok(step.agreement.performBy > step.at, found.from);
    }
  });

  it('has no service confirmed by its own volunteer, none logged before it was over or too late', () => {
    for (const { services } of years.values()) {
      assert.ok(services.length > 100);
      for (const { by, startedAt, minutes, loggedAt, answer } of services) {
        const end = startedAt.getTime() + minutes * 60_000;
        assert.ok(loggedAt.getTime() >= end);
        assert.ok(loggedAt.getTime() - startedAt.getTime() < spanMs(limits.serviceLogging));
        assert.ok(answer === undefined || (answer.by !== by && answer.at > loggedAt));
      }
    }
  });
});
