import { createHash } from 'node:crypto';

// A word's postings in a shard are one text of entries of equal length, so that adding some is one append, and reading a hundred thousand
// takes milliseconds: minutes since 1970 (5 digits to the base of 36), a hash of the document's id (6), and `t` where the title has the word.

const minuteMs = 60_000;
const minuteDigits = 5;
const hashDigits = 6;
const hashes = 36 ** hashDigits;
/** How long the mark of a document is. */
export const markLength = minuteDigits + hashDigits;
/** How long one posting is. */
const postingLength = markLength + 1;

/** The mark of a document in postings: its moment and a hash of its id. Two documents of one minute may, once in billions, share it. */
export function markOf(id: string, at: Date): string {
  const minutes = Math.min(
    Math.max(Math.floor(at.getTime() / minuteMs), 0),
    36 ** minuteDigits - 1,
  );
  const hash = createHash('sha256').update(id).digest().readUIntBE(0, hashDigits) % hashes;
  return `${digits(minutes, minuteDigits)}${digits(hash, hashDigits)}`;
}

const digits = (value: number, length: number) => value.toString(36).padStart(length, '0');

/** The moment of a mark, to the minute. */
export const momentOf = (mark: string): number =>
  parseInt(mark.slice(0, minuteDigits), 36) * minuteMs;

/** One posting: the mark of a document, and whether the word stands in its title. */
export const postingOf = (mark: string, inTitle: boolean): string =>
  `${mark}${inTitle ? 't' : '-'}`;

/** What is called for each posting of a text. */
type Visit = (mark: string, inTitle: boolean) => void;

/** Goes through the postings of a text, each as often as it stands there. */
export function eachPosting(text: string, visit: Visit): void {
  for (let at = 0; at + postingLength <= text.length; at += postingLength)
    visit(text.slice(at, at + markLength), text[at + markLength] === 't');
}

/** How many postings a text holds. */
export const postingCount = (text: string): number => Math.floor(text.length / postingLength);

/** A text of postings without those of these marks. */
export function withoutMarks(text: string, marks: ReadonlySet<string>): string {
  const kept: string[] = [];
  eachPosting(text, (mark, inTitle) => {
    if (!marks.has(mark)) kept.push(postingOf(mark, inTitle));
  });
  return kept.join('');
}
