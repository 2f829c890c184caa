import { assert } from '../../kernel/assert.ts';

/** A short letter to one address. */
export interface Letter {
  /** The same at each try, so that whoever gets a letter twice can know it again: letters, digits, `_` and `-`. */
  readonly id: string;
  /** A mail address, a phone number or a push subscription, as its transport takes it. */
  readonly to: string;
  /** What has no place for a subject (a text message) leaves it out. */
  readonly subject: string;
  readonly text: string;
}

/**
 * What a transport's server said of a letter: taken over; refused for good (the address or the letter is at fault); or to be tried
 * again later. `answer` is for the people who run the place: at most 200 characters in one line, without the address.
 */
export interface Handover {
  readonly kind: 'accepted' | 'refused' | 'later';
  readonly answer: string;
  /** The server said that there is no such address, not only that it takes nothing: on refusals alone. */
  readonly isGone?: true;
}

/** Carries letters; throws TransportUnavailable when its server cannot be reached or does not know us: no letter is to blame. */
export interface Transport {
  deliver(letter: Letter): Promise<Handover>;
  /** Looks whether the server is there and knows us; sends nothing. */
  reach(): Promise<void>;
  /** Lets go of what is held open; nothing is delivered after it. */
  close(): Promise<void>;
}

/** No letter goes out this way for now, whichever it is. The message is one scrubbed line: a log may keep it. */
export class TransportUnavailable extends Error {
  override readonly name = 'TransportUnavailable';
}

const plainName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/u;

/** The letter's id, which becomes part of file names and headers. Any other than a plain name of 1 to 128 characters is a mistake of ours: Error. */
export function plainId({ id }: Letter): string {
  assert(plainName.test(id), 'the id of a letter is a plain name');
  return id;
}

const readLengthMax = 2_000;
const answerLengthMax = 200;

const unseen = /[\p{C}\s]+/gu;
/** Seven digits or more, also in groups: a phone number as a server may write it. */
const longNumber = /\d(?:[ -]?\d){6,}/gu;

/** Mail addresses, and addresses of the web, which can hold a secret of their own. */
const isAddress = (word: string): boolean => word.includes('@') || word.includes('://');

/**
 * A server's answer as it may be kept: one line of at most 200 characters, without the addresses that are named (in whatever case), any
 * other mail or web address, long numbers and control characters. What comes after the first 2,000 characters is not read.
 */
export function shortAnswer(text: string, ...addresses: readonly string[]): string {
  let line = text.slice(0, readLengthMax).replace(unseen, ' ').trim();
  const named = addresses.filter((address) => address !== '');
  for (const address of named) line = line.replaceAll(address, '…');
  const lowered = named.map((address) => address.toLowerCase());
  const holdsOne = (word: string): boolean =>
    isAddress(word) || lowered.some((address) => word.toLowerCase().includes(address));
  return line
    .split(' ')
    .map((word) => (holdsOne(word) ? '…' : word))
    .join(' ')
    .replace(longNumber, '…')
    .slice(0, answerLengthMax)
    .toWellFormed();
}
