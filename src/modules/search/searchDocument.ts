import { orderOf } from '../../kernel/id.ts';
import { markOf } from './posting.ts';
import { postingsIdOf, shardIdOf, shardOf, type Audience } from './shard.ts';
import type { WordCounts } from './wordCounts.ts';

/** What sort of thing is found. */
export type SearchKind = 'POST' | 'FIELD_REPORT' | 'CASE';

/** What a module says of a thing that can be found: its words as those read them who may read least of it. */
export interface DocumentDraft {
  readonly kind: SearchKind;
  readonly refId: string;
  readonly audience: Audience;
  readonly area: string;
  /** Persons and firms that may read it wherever they act: its author, the sides of a case. */
  readonly readers: readonly string[];
  /** Where it stands, for things that have states. */
  readonly state?: string;
  readonly at: Date;
  readonly version: number;
  readonly title: string;
  readonly body: string;
}

/** A thing as the index keeps it: where its words stand, who may read it, and its words. */
export interface SearchDocument extends Omit<DocumentDraft, 'title' | 'body'> {
  readonly id: string;
  readonly mark: string;
  /** How many words it has, for the weight of each. */
  readonly length: number;
  readonly words: WordCounts;
  readonly order: string;
}

/** The id under which a thing stands in the index. */
export const documentIdOf = (kind: SearchKind, refId: string): string => `${kind}:${refId}`;

/** A thing with its words, ready to be kept. */
export function makeDocument(draft: DocumentDraft, words: WordCounts): SearchDocument {
  const { title: _title, body: _body, ...rest } = draft;
  const id = documentIdOf(draft.kind, draft.refId);
  const length = [...words.values()].reduce((sum, { count }) => sum + count, 0);
  return { id, ...rest, mark: markOf(id, draft.at), length, words, order: orderOf(draft.at, id) };
}

/** The id of the shard in which a document stands. */
export const shardIdOfDocument = ({ audience, area, at }: SearchDocument): string =>
  shardIdOf(shardOf(audience, area, at));

/** Where the words of a document are posted: the id of each list, with the posting's mark for the title. */
export const postingsOf = (document: SearchDocument): Map<string, boolean> => {
  const shard = shardIdOfDocument(document);
  return new Map(
    [...document.words].map(([word, { inTitle }]) => [postingsIdOf(shard, word), inTitle]),
  );
};
