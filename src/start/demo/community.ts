import type { Role } from '../../kernel/work.ts';

/** The demo community: a city that does not exist, invented by us. Path and name of each area, larger ones first. */
export const demoAreas: readonly (readonly [path: string, name: string])[] = [
  ['fj', '枫江市'],
  ['fj/wc', '望春区'],
  ['fj/wc/gh', '桂花街道'],
  ['fj/wc/gh/gy', '桂园社区'],
  ['fj/wc/gh/gy/g1', '桂园第一网格'],
  ['fj/wc/gh/gy/g2', '桂园第二网格'],
  ['fj/wc/gh/la', '柳岸社区'],
  ['fj/wc/gh/la/g1', '柳岸第一网格'],
];

/** The community in which most of the demo happens. */
export const osmanthus = 'fj/wc/gh/gy';
const willow = 'fj/wc/gh/la';

/** Somebody of the demo community. Roles beside RESIDENT, each with its area. */
export interface DemoPerson {
  readonly userName: string;
  readonly displayName: string;
  readonly home: string;
  readonly roles?: readonly (readonly [Role, string])[];
  /** Whether the person said yes to having good deeds recorded. */
  readonly recording?: boolean;
  /** Whether they have just moved in, so that nobody vouches for their residence yet. */
  readonly isNew?: boolean;
  /** Printed at the start, to try the desks with. */
  readonly desk?: string;
}

/** The people of the demo community, invented by us. */
export const demoPeople: readonly DemoPerson[] = [
  {
    userName: 'admin',
    displayName: '叶宁',
    home: osmanthus,
    roles: [['ADMIN', 'fj']],
    desk: '管理员 administrator',
  },
  {
    userName: 'fayan',
    displayName: '沈晴',
    home: osmanthus,
    roles: [['SPOKESPERSON', osmanthus]],
    desk: '社区网络发言人 spokesperson',
  },
  {
    userName: 'shifayan',
    displayName: '梁舒',
    home: osmanthus,
    roles: [['SPOKESPERSON', 'fj']],
    desk: '市网络发言人 city spokesperson (imported messages too)',
  },
  {
    userName: 'tiaojie',
    displayName: '顾明',
    home: osmanthus,
    roles: [['MEDIATOR', osmanthus]],
    desk: '调解员 mediator',
  },
  {
    userName: 'zhiyuan',
    displayName: '贺嘉',
    home: `${osmanthus}/g1`,
    roles: [['VOLUNTEER', osmanthus]],
    recording: true,
    desk: '志愿者 volunteer',
  },
  {
    userName: 'wangge',
    displayName: '陆敏',
    home: `${osmanthus}/g2`,
    roles: [['GRID_WORKER', osmanthus]],
    desk: '网格员 grid worker',
  },
  {
    userName: 'xinyong',
    displayName: '裴蓉',
    home: willow,
    roles: [['CREDIT_OFFICER', 'fj/wc/gh']],
    desk: '信用专员 credit officer',
  },
  {
    userName: 'zhoulan',
    displayName: '周岚',
    home: `${osmanthus}/g1`,
    recording: true,
    desk: '居民 resident (with a record)',
  },
  {
    userName: 'anju',
    displayName: '宋安',
    home: osmanthus,
    desk: '企业代表 firm representative',
  },
  {
    userName: 'xinju',
    displayName: '姚新',
    home: `${osmanthus}/g2`,
    isNew: true,
    desk: '新居民 resident (residence not vouched for yet)',
  },
  { userName: 'hejun', displayName: '何军', home: `${osmanthus}/g1`, recording: true },
  { userName: 'tangmei', displayName: '唐梅', home: `${osmanthus}/g2` },
  { userName: 'luozhi', displayName: '罗志', home: `${osmanthus}/g2`, recording: true },
  { userName: 'qiaoyun', displayName: '乔云', home: osmanthus },
  { userName: 'panlin', displayName: '潘琳', home: `${willow}/g1` },
  { userName: 'daiqiang', displayName: '戴强', home: willow },
  {
    userName: 'shenji',
    displayName: '方正',
    home: willow,
    roles: [['AUDITOR', 'fj']],
  },
  {
    userName: 'xinwen',
    displayName: '谢韵',
    home: willow,
    roles: [['PRESS_SPOKESPERSON', 'fj/wc']],
  },
  {
    userName: 'wangjing',
    displayName: '郑航',
    home: willow,
    roles: [['NET_POLICE', 'fj/wc']],
  },
  {
    userName: 'xinxi',
    displayName: '孔燕',
    home: `${willow}/g1`,
    roles: [['INFORMANT', willow]],
  },
];

/** How the offices of the demo are reached; numbers that nobody has. */
export const demoContacts = [
  {
    area: osmanthus,
    name: '桂园社区居民委员会',
    address: '桂花路 18 号党群服务中心一楼窗口',
    phone: '000-5550 0118',
    hours: '周一至周五 8:30–11:30，13:30–17:00',
  },
  {
    area: willow,
    name: '柳岸社区居民委员会',
    address: '柳岸街 6 号一楼',
    phone: '000-5550 0106',
    hours: '周一至周六 8:30–16:30',
  },
] as const;

/** The firms of the demo community and who speaks for them. */
export const demoFirms = [
  { key: 'demo-firm-anju', name: '安居物业服务有限公司', area: osmanthus, representative: 'anju' },
  { key: 'demo-firm-xianwei', name: '鲜味小馆', area: osmanthus, representative: 'qiaoyun' },
] as const;
