import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** A text in simplified characters. Twice, for one rule's result may be another's source (薴 → 苧 → 苎). */
export const toSimplified = (text: string): string => convert(convert(text));
