import { addDays } from '../../kernel/clock.ts';
import type { VolunteerServiceKind } from '../../modules/volunteering/volunteerService.ts';
import type { PlannedVolunteerService } from '../volunteering.ts';
import { later, momentOf, officeTimeAfter, weekdayOf } from './calendar.ts';
import { write } from './grammar.ts';
import { lexiconOf } from './lexicon.ts';
import { randomFrom } from './random.ts';
import { communities, team, type Community } from './yearPeople.ts';

/** What a volunteer usually does: on which days of the week, from which hour, how often, how long, and in which words. */
interface Custom {
  readonly by: string;
  readonly kind: VolunteerServiceKind;
  readonly weekdays: readonly number[];
  readonly hour: number;
  readonly share: number;
  readonly minutes: readonly number[];
  readonly notes: readonly string[];
}

const customs: Readonly<Record<Community, readonly Custom[]>> = {
  gy: [
    {
      by: 'zhiyuan',
      kind: 'PATROL',
      weekdays: [6],
      hour: 9,
      share: 0.55,
      minutes: [90, 120],
      notes: [
        '和网格员一起{巡查消防通道|看了各楼的电表箱|清点灭火器}',
        '沿<street>巡查，{劝移了两辆电动车|捡了一袋烟头}',
      ],
    },
    {
      by: 'rexin',
      kind: 'CARE',
      weekdays: [2, 4],
      hour: 14.5,
      share: 0.33,
      minutes: [60, 90, 120],
      notes: ['陪<block>号楼的独居老人{量血压|去医院拿药|晒太阳聊天}', '给{三|四}位老人送饭、理发'],
    },
    {
      by: 'tuixiu',
      kind: 'PEACEMAKING',
      weekdays: [1, 3, 5],
      hour: 16,
      share: 0.2,
      minutes: [60, 75, 120],
      notes: ['劝解<house>两户{为晾衣服|为停车|为孩子}的争吵', '陪一对老夫妻{谈了一下午|去看女儿}'],
    },
    {
      by: 'tuixiu',
      kind: 'OTHER',
      weekdays: [0],
      hour: 9.5,
      share: 0.3,
      minutes: [120, 150],
      notes: ['在图书室值班', '教{老人用手机挂号|孩子写毛笔字}'],
    },
  ],
  la: [
    {
      by: 'shequn',
      kind: 'CLEAN_UP',
      weekdays: [6, 0],
      hour: 8,
      share: 0.35,
      minutes: [90, 120, 180],
      notes: ['清理<street>的{落叶|小广告|河边垃圾}', '{整理旧衣箱|给花坛浇水除草}'],
    },
    {
      by: 'qiaotou',
      kind: 'PATROL',
      weekdays: [3, 5],
      hour: 19,
      share: 0.25,
      minutes: [60, 90],
      notes: ['傍晚沿{河边步道|<street>}巡查', '{提醒钓鱼的人离开深水|检查救生圈}'],
    },
  ],
};

const declinedShare = 0.05;
/** Of the services of the last days so many still wait for an answer. */
const waiting = { days: 7, share: 0.9 } as const;
const declined = [
  '当天见到您一个小时，请按实际时间重新登记。',
  '这次和上一条写的是同一个下午，请核对。',
] as const;

/** The services from a date to another that were logged before `now`, and what grid workers said of them until then. */
export function planVolunteerServices(
  seed: string,
  from: string,
  to: string,
  now: Date,
): PlannedVolunteerService[] {
  const lateFrom = addDays(to, 1 - waiting.days);
  const planned: PlannedVolunteerService[] = [];
  for (let date = from; date <= to; date = addDays(date, 1))
    planned.push(
      ...communities
        .flatMap((community) =>
          customs[community].map((custom) => planVolunteerService(seed, date, community, custom)),
        )
        .filter((service) => service !== undefined)
        .map((service) =>
          waits(seed, service, date >= lateFrom, now) ? unanswered(service) : service,
        ),
    );
  return planned.filter(({ loggedAt }) => loggedAt < now);
}

const waits = (
  seed: string,
  { key, answer }: PlannedVolunteerService,
  isLate: boolean,
  now: Date,
): boolean =>
  (answer !== undefined && answer.at >= now) ||
  (isLate && randomFrom(seed, 'waits', key).chance(waiting.share));

function planVolunteerService(
  seed: string,
  date: string,
  community: Community,
  custom: Custom,
): PlannedVolunteerService | undefined {
  const { by, kind, weekdays, hour, share, minutes: lengths, notes } = custom;
  const random = randomFrom(seed, 'service', by, kind, date);
  if (!weekdays.includes(weekdayOf(date)) || !random.chance(share)) return undefined;
  const startedAt = momentOf(date, hour + random.whole(-3, 3) / 12);
  const minutes = random.pick(lengths);
  const loggedAt = later(startedAt, (minutes + random.whole(5, 240)) / 1_440);
  const no = random.chance(declinedShare) ? { declined: random.pick(declined) } : {};
  return {
    key: `${date}-${by}-${kind.toLowerCase()}`,
    by,
    kind,
    note: write(random.pick(notes), random, lexiconOf(community)),
    startedAt,
    minutes,
    loggedAt,
    answer: {
      by: team[community].gridWorker,
      role: 'GRID_WORKER',
      at: officeTimeAfter(loggedAt, 0.1 + random.next() * 1.4, random),
      ...no,
    },
  };
}

const unanswered = ({
  answer: _notYet,
  ...rest
}: PlannedVolunteerService): PlannedVolunteerService => rest;
