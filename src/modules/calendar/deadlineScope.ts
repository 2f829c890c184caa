import type { DeadlineScope } from './deadlineRule.ts';

const zhejiang = '杭州市 温州市 嘉兴市 湖州市 绍兴市 金华市 衢州市 舟山市 台州市 丽水市'.split(' ');

const ofCity: ReadonlyMap<string, readonly DeadlineScope[]> = new Map([
  ['宁波市', ['NINGBO', 'ZHEJIANG', 'NATIONAL']],
  ['深圳市', ['SHENZHEN', 'NATIONAL']],
  ['北京市', ['BEIJING', 'NATIONAL']],
  ['济源市', ['JIYUAN', 'NATIONAL']],
  ...zhejiang.map((city): [string, readonly DeadlineScope[]] => [city, ['ZHEJIANG', 'NATIONAL']]),
]);

/** Whose law holds in a city, by its official name: its own before the province's before the country's (立法法 Art 82: local rules in detail). */
export const scopesOfCity = (name: string): readonly DeadlineScope[] =>
  ofCity.get(name) ?? ['NATIONAL'];
