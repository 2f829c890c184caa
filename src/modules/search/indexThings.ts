import { shardOf } from './shard.ts';
import { saveShards } from './shard.store.ts';
import { addPostings, takePostings } from './postings.store.ts';
import { postingOf } from './posting.ts';
import {
  makeDocument,
  postingsOf,
  type DocumentDraft,
  type SearchDocument,
} from './searchDocument.ts';
import {
  findDocuments,
  removeDocuments,
  saveDocument,
  saveNewDocuments,
} from './searchDocument.store.ts';
import type { SearchSource } from './searchSource.ts';
import type { Tokenizer } from './searchTokenizer.ts';
import { indexWordsOf } from './searchWords.ts';
import { countWords } from './wordCounts.ts';

/** What indexing came to. */
export interface Indexed {
  readonly indexed: number;
  readonly removed: number;
}

/** A document before and after; absent where it is not in the index. */
interface Change {
  readonly before?: SearchDocument | undefined;
  readonly after?: SearchDocument | undefined;
}

const racesMax = 5;

/**
 * Brings the index to what the things of these ids are now: what stands is found by its present words, what does not stand by none. May be
 * repeated, also by several at once. Killed in between, it leaves postings without a document or words twice, which the next run heals and
 * no question sees.
 */
export async function indexThings(
  source: SearchSource,
  tokenizer: Tokenizer,
  ids: readonly string[],
): Promise<Indexed> {
  let [indexed, removed] = [0, 0];
  let open: readonly string[] = [...new Set(ids)];
  for (let race = 0; open.length > 0 && race < racesMax; race += 1) {
    const after = await documentsOf(await source.draftsOf(open), tokenizer);
    const changes = await changesOf(open.flatMap(source.documentIdsOf), after);
    await movePostings(changes);
    open = await saveChanged(changes);
    indexed += changes.filter(({ after: kept }) => kept !== undefined).length - open.length;
    const gone = changes.flatMap(({ before, after: kept }) =>
      before !== undefined && kept === undefined ? [before.id] : [],
    );
    await removeDocuments(gone);
    removed += gone.length;
  }
  return { indexed, removed };
}

/** Keeps what is to be kept; the ids of the things for which somebody else was faster, to be looked at again. */
async function saveChanged(changes: readonly Change[]): Promise<string[]> {
  const added = changes.flatMap(({ before, after }) =>
    before === undefined && after !== undefined ? [after] : [],
  );
  const taken = new Set(await saveNewDocuments(added));
  const lost = added.filter(({ id }) => taken.has(id)).map(({ refId }) => refId);
  for (const { before, after } of changes)
    if (before !== undefined && after !== undefined && !(await saveDocument(after, before.version)))
      lost.push(after.refId);
  return lost;
}

/** The documents of drafts, with the words that the segmenter finds in them. */
async function documentsOf(
  drafts: readonly DocumentDraft[],
  tokenizer: Tokenizer,
): Promise<SearchDocument[]> {
  const cut = await tokenizer.cut(drafts.flatMap(({ title, body }) => [title, body]));
  return drafts.map((draft, i) =>
    makeDocument(
      draft,
      countWords(
        indexWordsOf(cut[2 * i] ?? [], tokenizer),
        indexWordsOf(cut[2 * i + 1] ?? [], tokenizer),
      ),
    ),
  );
}

/** What is to change of the documents of these ids; nothing of those that are as they were read before. */
async function changesOf(
  ids: readonly string[],
  after: readonly SearchDocument[],
): Promise<Change[]> {
  const before = new Map((await findDocuments(ids)).map((document) => [document.id, document]));
  const kept = new Map(after.map((document) => [document.id, document]));
  return ids
    .map((id) => ({ before: before.get(id), after: kept.get(id) }))
    .filter(({ before: old, after: next }) => old?.version !== next?.version);
}

/** Takes out the postings that no longer hold, then adds the new ones. */
async function movePostings(changes: readonly Change[]): Promise<void> {
  const taken = new Map<string, Set<string>>();
  const added = new Map<string, string>();
  for (const { before, after } of changes) {
    const old = before === undefined ? new Map<string, boolean>() : postingsOf(before);
    const next = after === undefined ? new Map<string, boolean>() : postingsOf(after);
    for (const [id, inTitle] of old)
      if (before !== undefined && next.get(id) !== inTitle)
        taken.set(id, (taken.get(id) ?? new Set()).add(before.mark));
    for (const [id, inTitle] of next)
      if (after !== undefined && old.get(id) !== inTitle)
        added.set(id, `${added.get(id) ?? ''}${postingOf(after.mark, inTitle)}`);
  }
  await takePostings(taken);
  await saveShards(
    changes.flatMap(({ after }) =>
      after === undefined ? [] : [shardOf(after.audience, after.area, after.at)],
    ),
  );
  await addPostings(added);
}
