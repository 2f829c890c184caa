import type { Role } from '../../kernel/work.ts';
import { osmanthus, willow } from '../community.ts';
import type { DemoFirm, DemoPerson } from '../people.ts';

/** When somebody usually writes. */
export type Habit = 'dawn' | 'office' | 'noon' | 'evening' | 'night';

const habits: Readonly<Record<string, Habit>> = {
  d: 'dawn',
  o: 'office',
  n: 'noon',
  e: 'evening',
  x: 'night',
};

/** Somebody of the town beside the people at the desks. */
export interface Townsperson extends DemoPerson {
  readonly habit: Habit;
  /** How much they write beside others. */
  readonly talk: number;
}

// Sign-in name, shown name, grid, habit, how much they write, and * for a yes to the record. Nobody of them is anybody.
const residents = `
fengyu 冯羽 gy/g1 d 9 *
jiangpei 江培 gy/g1 e 4 *
xiaheng 夏衡 gy/g1 x 7
moqing 莫青 gy/g1 n 3 *
ruanzhi 阮芝 gy/g2 d 6 *
kangle 康乐山 gy/g2 e 5
yuwen 俞文 gy/g2 o 2 *
shudi 舒棣 gy/g2 x 4
baimei 白梅 gy/g1 d 8 *
juesheng 居盛 gy/g2 e 3 *
lianqi 连琦 gy/g1 n 2
tongan 童安 gy/g2 e 4 *
haoran 郝冉 gy/g1 x 3
weilan 韦兰 gy/g2 d 5 *
pangyi 庞毅 gy/g1 o 2 *
ningxia 宁夏雨 gy/g2 e 6
zuohui 左卉 gy/g1 n 3 *
yanfan 严帆 gy/g2 x 2
muyang 牧阳 gy/g1 e 3 *
cenlu 岑露 gy/g2 n 2 *
gongli 龚立 la/g1 d 7 *
shiyue 石月 la/g1 e 5 *
tanshu 谭殊 la/g1 x 4
quliang 曲亮 la/g1 o 3 *
yinhe 尹禾 la/g1 e 6 *
biansong 卞松 la/g1 d 3
luyao 路遥遥 la/g1 n 2 *
duanqiu 段秋 la/g1 e 3 *
xiongwei 熊苇 la/g1 x 5
meizhu 梅竹 la/g1 d 4 *
guyan 古岩 la/g1 n 2
chaiying 柴颖 la/g1 e 3 *
`;

const readResident = (line: string): Townsperson => {
  const [userName = '', displayName = '', grid = '', habit = 'e', talk = '1', yes] =
    line.split(' ');
  return {
    userName,
    displayName,
    home: `fj/wc/gh/${grid}`,
    habit: habits[habit] ?? 'evening',
    talk: Number(talk),
    ...(yes === '*' ? { recording: true } : {}),
  };
};

const helper = (
  userName: string,
  displayName: string,
  role: Role,
  scope: string,
  recording = false,
): Townsperson => ({
  userName,
  displayName,
  home: `${scope}/g1`,
  roles: [[role, scope]],
  habit: 'evening',
  talk: 1,
  ...(recording ? { recording } : {}),
});

/** The people of the town who came in the course of the year, invented by us. */
export const townspeople: readonly Townsperson[] = [
  ...residents.trim().split('\n').map(readResident),
  helper('liuan', '简宁', 'SPOKESPERSON', willow),
  helper('heshi', '温恕', 'MEDIATOR', osmanthus),
  helper('dukou', '楚和', 'MEDIATOR', willow),
  helper('hebian', '鲁河', 'GRID_WORKER', willow),
  helper('rexin', '常欣', 'VOLUNTEER', osmanthus, true),
  helper('tuixiu', '施恩', 'VOLUNTEER', osmanthus, true),
  helper('shequn', '向晚', 'VOLUNTEER', willow, true),
  helper('qiaotou', '安桥', 'VOLUNTEER', willow),
];

/** The firms that came in the course of the year. */
export const townFirms: readonly DemoFirm[] = [
  {
    key: 'demo-firm-nuanyang',
    name: '暖阳供热服务站',
    area: osmanthus,
    representative: 'pangyi',
  },
  {
    key: 'demo-firm-hengshun',
    name: '恒顺装饰工程队',
    area: willow,
    representative: 'quliang',
  },
  { key: 'demo-firm-ledong', name: '乐动健身中心', area: osmanthus, representative: 'yuwen' },
];
