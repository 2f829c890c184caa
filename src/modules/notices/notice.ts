import { assert } from '../../kernel/assert.ts';
import { idFrom, orderOf } from '../../kernel/id.ts';
import type { LocalizedText } from '../../kernel/localizedText.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';
import type { Topic } from './topic.ts';

/** One thing told to one person about a matter of theirs. Its words never change; whether it was read is all that does. */
export interface Notice {
  readonly id: string;
  readonly personId: string;
  /** A key of the words that a module brings, for example `CASE_CLOSED`. */
  readonly kind: string;
  readonly topic: Topic;
  /** As it was told. */
  readonly text: LocalizedText;
  /** The page's address of the matter. */
  readonly path: string;
  /** When it happened. */
  readonly at: Date;
  /** Told without ringing the bell, as the person chose. */
  readonly isQuiet?: true;
  /** When the person opened it; absent until then. */
  readonly readAt?: Date;
  readonly order: string;
}

/** A notice changes once: when its person has read it. */
export const toldVersion = 1;
export const readVersion = 2;

/** The event of what happened to a notice: it was told, or read. */
export const noticeEvent = (id: string, act: 'told' | 'read', at: Date): DomainEvent =>
  eventOf('notice', act, { id, version: act === 'told' ? toldVersion : readVersion }, at);

/** The words of each kind of notice, in which `{name}` stands for a value, and what it is about. */
export type NoticeWords = Readonly<Record<string, LocalizedText & { readonly topic: Topic }>>;

/** What somebody is to be told. */
export interface NoticeDraft {
  readonly personId: string;
  readonly kind: string;
  /** The matter and the state it came to, for example a case and the number of the line: the same is told once. */
  readonly of: readonly string[];
  readonly path: string;
  readonly at: Date;
  /** What stands in the words: public numbers, dates and counts, never what people wrote. */
  readonly values?: Values;
}

/** Each the same in both languages, or in each as it is said there. */
type Values = Readonly<Record<string, string | LocalizedText>>;

const filled = (words: LocalizedText, language: keyof LocalizedText, values: Values): string =>
  words[language].replace(/\{(\w+)\}/gu, (_whole, name: string) => {
    const value = values[name];
    assert(value !== undefined, `a notice says ${name}`);
    return typeof value === 'string' ? value : value[language];
  });

/** A notice that nobody has read yet, with the words of its kind. A missing word or value is a programming error. */
export function makeNotice(draft: NoticeDraft, words: NoticeWords): Notice {
  const { personId, kind, of, path, at, values = {} } = draft;
  const found = words[kind];
  assert(found !== undefined, `there are words for ${kind}`);
  const id = idFrom('notice', personId, kind, ...of);
  return {
    ...{ id, personId, kind, topic: found.topic, path, at, order: orderOf(at, id) },
    text: { zh: filled(found, 'zh', values), en: filled(found, 'en', values) },
  };
}
