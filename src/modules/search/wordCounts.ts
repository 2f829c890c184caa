/** How often a word stands in a document, and whether in its title. */
export interface WordCount {
  readonly count: number;
  readonly inTitle: boolean;
}

/** The words of a document with their counts. */
export type WordCounts = ReadonlyMap<string, WordCount>;

/** Further words of a document are read, not searched: what a body of 5,000 characters has, and a guard against made-up ones. */
const wordsMax = 800;

/** Counts the words of a title and a body; of more than 800 different ones the first. */
export function countWords(title: readonly string[], body: readonly string[]): WordCounts {
  const counts = new Map<string, WordCount>();
  const add = (word: string, inTitle: boolean) => {
    const before = counts.get(word);
    if (before === undefined && counts.size === wordsMax) return;
    counts.set(word, {
      count: (before?.count ?? 0) + 1,
      inTitle: inTitle || before?.inTitle === true,
    });
  };
  for (const word of title) add(word, true);
  for (const word of body) add(word, false);
  return counts;
}

// One text for all the words of a document: reading a list of two hundred words costs the store's client five times as much.

/** Counts as one stored text: `word count` parted by `;`, those of the title with a `t`. Words are letters and digits. */
export const wordCountsText = (counts: WordCounts): string =>
  [...counts]
    .map(([word, { count, inTitle }]) => `${word} ${String(count)}${inTitle ? 't' : ''}`)
    .join(';');

/** The counts that a stored text holds. */
export const wordCountsFrom = (text: string): WordCounts =>
  new Map(
    text === ''
      ? []
      : text.split(';').map((entry): [string, WordCount] => {
          const space = entry.lastIndexOf(' ');
          return [
            entry.slice(0, space),
            { count: parseInt(entry.slice(space + 1), 10), inTitle: entry.endsWith('t') },
          ];
        }),
  );
