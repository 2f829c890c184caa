import { contentHash } from '../../kernel/id.ts';
import type { Message } from '../../modules/opinion/message.ts';

/** What a row is to those before it in its file: the first with its id, the same again, or another under an id that is taken. */
export type RowKind = 'first' | 'again' | { readonly takenByLine: number };

/** Remembers the rows of one file, about 200 bytes each. */
export function firstRows(): (line: number, message: Omit<Message, 'no'>) => RowKind {
  const seen = new Map<string, { readonly line: number; readonly words: string }>();
  return (line, { id, title, body }) => {
    const words = contentHash([title, body]).slice(0, 16);
    const before = seen.get(id);
    if (before === undefined) {
      seen.set(id, { line, words });
      return 'first';
    }
    return before.words === words ? 'again' : { takenByLine: before.line };
  };
}
