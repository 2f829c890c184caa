import assert from 'node:assert/strict';
import { ruleAt, ruleKey, type DeadlineRule } from '../../../src/modules/calendar/deadlineRule.ts';
import { deadlineRules } from '../../../src/modules/calendar/deadlineRules.ts';
import { scopesOfCity } from '../../../src/modules/calendar/deadlineScope.ts';
import { dueOf } from '../../../src/modules/calendar/dueMoment.ts';
import { mainlandYears } from '../../../src/modules/calendar/mainlandYears.ts';
import { usualHours } from '../../../src/modules/calendar/officeHours.ts';
import { workingCalendarOf } from '../../../src/modules/calendar/workingCalendar.ts';

/**
 * Where each row ends that begins on Wednesday 2026-02-11 at ten, before the Spring Festival (days off from the 15th to the 23rd, Saturdays 14 and 28
 * are worked), counted by hand with the notice beside: the last day, or the moment.
 */
const lawTable: Readonly<Record<string, string>> = {
  SPK_ACCEPT: '02-12 10:00:00',
  SPK_REPLY: '2026-02-27',
  OPN_AUTH: '02-11 15:00:00',
  OPN_RESP: '02-13 10:00:00',
  OPN_PRESS: '02-12 10:00:00',
  HOT_PHONE: '02-11 10:00:15',
  HOT_MSG: '02-11 10:03:00',
  HOT_MAIL: '02-12 10:00:00',
  HOT_2H: '02-11 12:00:00',
  HOT_24H: '02-12 10:00:00',
  HOT_7D: '2026-02-24',
  HOT_15D: '2026-02-26',
  MED_ACCEPT: '2026-02-14',
  MOD_APPEAL: '2026-02-18',
  'MED_TERM/NINGBO': '2026-03-11',
  'MED_TERM/NATIONAL': '2026-03-13',
  'MED_TERM/SHENZHEN': '2026-03-13',
  'MED_TRANSFER/SHENZHEN': '2026-02-14',
  'MED_TRANSFER/NATIONAL': '2026-02-25',
  GRID_ROAD: '02-11 16:30:00',
  GRID_LITTER: '2026-02-12',
  GRID_BUILDING: '2026-03-10',
  JUD_CONFIRM: '2026-03-13',
  JUD_ACCEPT: '2026-02-14',
  JUD_COURT: '2026-02-26',
  PET_ACCEPT: '2026-02-26',
  'PET/NATIONAL': '2026-04-13',
  'PET/ZHEJIANG': '2026-03-13',
  CR_UPDATE: '2026-02-25',
  CR_OBJ: '2026-02-25',
  CR_OBJ_CHECK: '2026-02-12',
  CR_OBJ_FAST: '2026-02-13',
  CR_EXPIRE: '2031-02-11',
  CR_PUBLIC_MINOR: '2026-05-11',
  CR_PUBLIC_GENERAL: '2027-02-11',
  CR_PUBLIC_SERIOUS: '2029-02-11',
  CR_REPAIR: '2026-02-14',
  CR_LOG: '2036-02-11',
  RULE_CONSULT: '2026-03-13',
  VOL_PUBLIC: '2026-02-18',
  PIA_KEEP: '2029-02-11',
};

const measure = { calendar: workingCalendarOf(mainlandYears), hoursOn: () => usualHours };
const nameIn = ({ code, scope }: DeadlineRule): string =>
  code in lawTable ? code : `${code}/${scope}`;

/** The last day (the one whose 24:00 is the end), or the moment where hours are counted. */
function lastOf(rule: DeadlineRule): string {
  const segments = [
    { state: 'RUNNING', since: new Date('2026-02-11T10:00:00+08:00'), reason: 'STARTED', by: 'p' },
  ] as const;
  const end = dueOf(rule, segments, measure).at;
  const china = (ms: number): string =>
    new Date((end?.getTime() ?? 0) + 28_800_000 + ms).toISOString();
  return china(0).includes('T00:00:00')
    ? china(-1).slice(0, 10)
    : china(0).slice(5, 19).replace('T', ' ');
}

describe('The deadlines of the law', () => {
  for (const rule of deadlineRules)
    it(`${ruleKey(rule)} ends to the day, across the Spring Festival`, () => {
      assert.equal(lastOf(rule), lawTable[nameIn(rule)]);
    });

  it('are all in the table, and nothing else is', () => {
    assert.deepEqual(deadlineRules.map(nameIn).sort(), Object.keys(lawTable).sort());
  });

  it('stand in rows of which no two hold on one day', () => {
    const keys = deadlineRules.map(({ code, scope }) => `${code}/${scope}`);
    assert.equal(new Set(keys).size, keys.length, 'no row has been changed yet');
  });

  it('name source and article, in both languages what they are about', () => {
    for (const { source, article, title, startsAt } of deadlineRules)
      for (const text of [source, article, title.zh, title.en, startsAt.zh, startsAt.en])
        assert.match(text, /\S{1}/u);
  });
});

describe('The law of a place', () => {
  const from = new Date('2026-11-30T10:00:00+08:00');
  const termIn = (city: string) =>
    ruleKey(ruleAt(deadlineRules, 'MED_TERM', scopesOfCity(city), from));

  it('is its own before that of the province and of the country', () => {
    assert.equal(termIn('宁波市'), 'MED_TERM/NINGBO/2015-06-01');
    assert.equal(termIn('深圳市'), 'MED_TERM/SHENZHEN/2022-05-01');
    assert.equal(termIn('杭州市'), 'MED_TERM/NATIONAL/2022-01-01');
    assert.equal(termIn('成都市'), 'MED_TERM/NATIONAL/2022-01-01');
    assert.equal(
      ruleKey(ruleAt(deadlineRules, 'PET', scopesOfCity('宁波市'), from)),
      'PET/ZHEJIANG/2016-01-01',
    );
  });
});

describe('A changed rule', () => {
  const [before] = deadlineRules.filter(({ code }) => code === 'MED_ACCEPT');
  assert.ok(before);
  const rules = [
    { ...before, validTo: '2026-12-31' },
    { ...before, limit: 5, validFrom: '2027-01-01' },
  ];

  it('touches only the clocks that start later', () => {
    const limitAt = (moment: string) =>
      ruleAt(rules, 'MED_ACCEPT', ['NINGBO', 'NATIONAL'], new Date(moment)).limit;
    assert.equal(limitAt('2026-12-31T15:59:59Z'), 3);
    assert.equal(limitAt('2026-12-31T16:00:00Z'), 5, 'midnight is that of China');
  });
});
