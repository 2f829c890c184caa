import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
const fromRegions = [
  convert,
  convert,
  Converter({ from: 'hk', to: 'cn' }),
  Converter({ from: 'tw', to: 'cn' }),
];

/** A text in simplified characters. Twice, for one rule's result may be another's source (薴 → 苧 → 苎). */
export const toSimplified = (text: string): string => convert(convert(text));

const known = new Map<string, string>();

/**
 * One character as it stands alone, whatever is beside it, so that a part of a text gives a part of what the whole gives; those that
 * Hong Kong and Taiwan write in their own way too (衞, 著).
 */
export function simplifiedAlone(character: string): string {
  const found = known.get(character) ?? fromRegions.reduce((text, from) => from(text), character);
  known.set(character, found);
  return found;
}
