import { normalise } from '../../../src/modules/classifier/normalise.ts';
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
