import type { Passage } from './reviewItem.ts';

/** The words of a passage of a text. */
export const passageOf = (text: string, { from, to }: Passage): string =>
  Array.from(text).slice(from, to).join('');
