import { present } from '../kernel/assert.ts';
import type { Work } from '../kernel/work.ts';
import { addArea } from '../modules/community/addArea.ts';
import { setAreaContact } from '../modules/community/setAreaContact.ts';
import { parentOf } from '../modules/community/area.ts';

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

/** The city, in which everything lies. */
export const theCity = 'fj';

/** The community in which most of the demo happens. */
export const osmanthus = 'fj/wc/gh/gy';
/** The community beside it. */
export const willow = 'fj/wc/gh/la';

/** How the offices of the demo are reached; numbers that nobody has. */
const demoContacts = [
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

/** Makes the areas of the demo and says how their offices are reached. May be repeated. */
export async function plantCommunity(work: Work): Promise<void> {
  for (const [path, name] of demoAreas)
    await addArea(work, {
      key: `demo-${path.replaceAll('/', '-')}`,
      parent: parentOf(path),
      code: present(path.split('/').at(-1), 'code'),
      name,
    });
  for (const contact of demoContacts) await setAreaContact(work, { ...contact, version: 0 });
}
