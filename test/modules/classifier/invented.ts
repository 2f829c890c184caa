import { normalise } from '../../../src/platform/normalise.ts';
import type { Sample } from '../../../src/modules/classifier/samples.ts';

const quarrels = ['物业', '漏水', '欠薪', '退钱', '吵架'];
const calm = ['谢谢', '公交', '路灯', '请问', '天气'];
/** A labelled message of four words: a dispute about the property's managers that is heated, or a calm request for service. */
export const sampleOf = (word: string, i: number, conflict: 0 | 1): Sample => {
  const words = [word, '的', '事', String(i % 3)];
  const labels = { title: '', body: words.join(''), conflict, heat: conflict === 1 ? 2 : 0 };
  const given = conflict === 1 ? { route: 'mediation', type: '物业' } : { route: 'service' };
  const message = normalise(words.join(''), () => false);
  return { message, words, labels: { ...labels, ...given } };
};

/** Thirty disputes and thirty calm messages in turn, each in one of five first words. */
export const invented = Array.from({ length: 60 }, (_, i) =>
  i % 2 === 0
    ? sampleOf(quarrels[(i / 2) % 5] ?? '', i, 1)
    : sampleOf(calm[((i - 1) / 2) % 5] ?? '', i, 0),
);

const subjects = ['物业', '邻居', '路灯', '医保', '公交'];
const moods = ['不管', '谢谢', '请问', '建议'];
const routes = ['other', 'service', 'consult', 'suggestion'];

/** A message of which no word gives the answer away: readers differ about every seventh, and some say nothing of its heat. */
const doubtful = (i: number): Sample => {
  const words = [subjects[i % 5] ?? '', moods[i % 4] ?? '', '了', String(i % 3)];
  const isOdd = i % 7 === 0;
  const isDispute = (i % 5 < 2 && i % 4 < 2) !== isOdd;
  const type = i % 5 === 0 ? '物业' : i % 11 === 0 ? '其他' : '邻里';
  const route = routes[(i + (isOdd ? 1 : 0)) % 4];
  const body = words.join('');
  const labels = {
    ...{ title: '', body, conflict: isDispute ? (1 as const) : (0 as const) },
    heat: i % 9 === 0 ? null : (i % 4 === 0 ? 2 : 0) + (i % 6 === 0 ? 1 : 0),
    ...(isDispute ? { type, route: 'mediation' } : { route }),
  };
  return { message: normalise(body, () => false), words, labels };
};

/** A hundred and twenty messages that cannot all be judged right. */
export const mixed = Array.from({ length: 120 }, (_, i) => doubtful(i));
