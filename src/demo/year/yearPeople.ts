import { osmanthus, willow } from '../community.ts';
import { demoFirms, demoPeople, type DemoFirm } from '../people.ts';
import type { Random } from './random.ts';
import { townFirms, townspeople, type Habit, type Townsperson } from './townspeople.ts';

/** The two communities of the demo as the words of the year call them. */
export type Community = 'gy' | 'la';

export const communities: readonly Community[] = ['gy', 'la'];
export const areaOf = (community: Community): string => (community === 'gy' ? osmanthus : willow);

/** Every firm of the town. */
export const firms: readonly DemoFirm[] = [...demoFirms, ...townFirms];

/** Who works in each community. */
export const team = {
  gy: {
    spokesperson: 'fayan',
    mediators: ['tiaojie', 'tiaojie', 'heshi'],
    gridWorker: 'wangge',
    volunteers: ['zhiyuan', 'rexin', 'tuixiu'],
  },
  la: {
    spokesperson: 'liuan',
    mediators: ['dukou'],
    gridWorker: 'hebian',
    volunteers: ['shequn', 'qiaotou'],
  },
} as const;

/** Those whose own stories stand in the last weeks write in the year as well, though less. */
const storied: ReadonlySet<string> = new Set(
  'zhoulan hejun tangmei luozhi qiaoyun panlin daiqiang'.split(' '),
);
const writers: readonly Townsperson[] = [
  ...demoPeople
    .filter(({ userName }) => storied.has(userName))
    .map((person) => ({ ...person, habit: 'evening', talk: 2 }) as const),
  ...townspeople.filter(({ roles = [] }) => roles.length === 0),
];

/** The residents of a community who write, other than whoever speaks for the firm that it is about. */
export function writersOf(community: Community, firmName?: string): readonly Townsperson[] {
  const firm = firms.find(({ name }) => name === firmName);
  return writers.filter(
    ({ home, userName }) =>
      `${home}/`.startsWith(`${areaOf(community)}/`) && firm?.representative !== userName,
  );
}

const hours: Readonly<Record<Habit, readonly [number, number]>> = {
  dawn: [5.8, 8.4],
  office: [9, 17.5],
  noon: [11.4, 13.6],
  evening: [18.2, 21.8],
  night: [21.5, 23.9],
};

const everyHabit = Object.keys(hours) as readonly Habit[];

/** An hour of the day, with its fraction, at which somebody with a habit writes; now and then at another time. */
export function hourOf(habit: Habit | undefined, random: Random): number {
  const kept = habit === undefined || random.chance(0.2) ? random.pick(everyHabit) : habit;
  const [from, to] = hours[kept];
  return from + random.next() * (to - from);
}
