import type { Role } from '../kernel/work.ts';
import { osmanthus, willow } from './community.ts';

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
    desk: '审计员 auditor',
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

/** A firm of the demo community. */
export interface DemoFirm {
  readonly key: string;
  readonly name: string;
  readonly area: string;
  /** The sign-in name of who speaks for it. */
  readonly representative: string;
}

/** The firms of the demo community and who speaks for them. */
export const demoFirms: readonly DemoFirm[] = [
  { key: 'demo-firm-anju', name: '安居物业服务有限公司', area: osmanthus, representative: 'anju' },
  { key: 'demo-firm-xianwei', name: '鲜味小馆', area: osmanthus, representative: 'qiaoyun' },
];
