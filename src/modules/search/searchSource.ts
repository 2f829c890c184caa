import type { Actor } from '../../kernel/work.ts';
import type { ConductRule } from '../conduct/conductRule.ts';
import type { Case } from '../mediation/mediationCase.ts';
import type { Message } from '../opinion/message.ts';
import type { DocumentDraft, SearchKind } from './searchDocument.ts';

/** What is found: a thing of its own module, as that module gives it to the person who asks. */
export type SearchItem =
  | { readonly kind: 'POST' | 'FIELD_REPORT'; readonly thing: Message }
  | { readonly kind: 'CASE'; readonly thing: Case }
  | { readonly kind: 'CONDUCT_RULE'; readonly thing: ConductRule };

/** A thing that the person may read now, with the words that they may read of it. */
export interface ReadItem {
  readonly item: SearchItem;
  readonly title: string;
  readonly body: string;
  readonly at: Date;
  readonly area?: string;
}

/** What the index knows of a module's things, and how it asks for them again before anybody sees them. */
export interface SearchSource {
  readonly kinds: readonly SearchKind[];
  /** The kind of an event's subject. */
  readonly subject: string;
  /** The events after which a thing may have other words or readers. */
  readonly hears: readonly string[];
  /** The ids under which the index may keep the thing of a subject. */
  readonly documentIdsOf: (subjectId: string) => readonly string[];
  /** What is found of the things of these ids as they are now; nothing of what is hidden, withdrawn or gone. */
  readonly draftsOf: (ids: readonly string[]) => Promise<DocumentDraft[]>;
  /** Those of the ids that the person may read now, by id: asked of the module's own policy. */
  readonly readItems: (
    actor: Actor,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, ReadItem>>;
}
