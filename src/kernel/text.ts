import { badInput } from './appError.ts';

/** Length as people count it: code points, so that an emoji or a rare character is one. */
export const lengthOf = (text: string): number => Array.from(text).length;

const lineEnds = /\r\n?/gu;

/**
 * Refuses text that cannot be kept byte for byte (NUL, lone surrogates) or is too long; trims only the ends.
 * `max` counts code points. An empty result is refused unless `min` is 0.
 */
export const checkText = (field: string, text: string, max: number, min = 1): string => {
  if (text.includes('\u0000') || !text.isWellFormed())
    throw badInput(field, 'not_text', 'The text holds characters that cannot be stored.');
  const kept = text.replace(lineEnds, '\n').trim();
  const length = lengthOf(kept);
  if (length < min) throw badInput(field, 'too_short', 'Please write something here.', min);
  if (length > max)
    throw badInput(field, 'too_long', `Please shorten the text to ${String(max)} characters.`, max);
  return kept;
};
