import { present } from '../../kernel/assert.ts';
import type { Random } from './random.ts';

/** Words by the name under which patterns ask for them. A word may be a pattern itself. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

const alternatives = /\{([^{}]*)\}/u;
const names = /<([a-z]+)>/u;

/**
 * A text from a pattern: of `{one|other|}` one is taken (also none, where one is empty), for `<thing>` a word of that list. What
 * is put in is read in turn, so that patterns stand in patterns. Throws on a list that is not there.
 */
export function write(pattern: string, random: Random, lexicon: Lexicon): string {
  let text = pattern;
  for (;;) {
    const written = text
      .replace(names, (_all, name: string) => random.pick(present(lexicon[name], name)))
      .replace(alternatives, (_all, choice: string) => random.pick(choice.split('|')));
    if (written === text) return text;
    text = written;
  }
}
