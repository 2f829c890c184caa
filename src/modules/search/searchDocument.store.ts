import { trusted } from 'mongoose';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { findByIds, partsOfIds } from '../../platform/findByIds.ts';
import { insertManyOnce } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import type { SearchDocument } from './searchDocument.ts';
import { SearchDocumentModel, type SearchDocumentDocument } from './searchDocument.model.ts';
import { wordCountsFrom, wordCountsText } from './wordCounts.ts';

/** The documents of the ids that exist, in no order. */
export const findDocuments = async (ids: readonly string[]): Promise<SearchDocument[]> =>
  (await findByIds(SearchDocumentModel, ids)).map(toNoun);

/** The documents that have one of these marks, in no order. */
export async function findDocumentsByMark(marks: readonly string[]): Promise<SearchDocument[]> {
  const found = await Promise.all(
    partsOfIds(marks).map((part) =>
      SearchDocumentModel.find({ mark: trusted({ $in: [...part] }) }).lean(),
    ),
  );
  return found.flat().map(toNoun);
}

/** What a person or firm may read wherever they act, newest first. */
export const listDocumentsOf = (readerId: string, page: PageAsked): Promise<Page<SearchDocument>> =>
  listNewest(SearchDocumentModel, { readers: readerId }, page, toNoun);

/** Keeps new documents; the ids of those that somebody else was faster to keep. */
export async function saveNewDocuments(
  documents: readonly SearchDocument[],
): Promise<readonly string[]> {
  const { existing } = await insertManyOnce(SearchDocumentModel, documents.map(toDocument));
  return existing;
}

/** Keeps a document that had this version; false when somebody was faster. */
export async function saveDocument(document: SearchDocument, version: number): Promise<boolean> {
  const { _id, ...rest } = toDocument(document);
  const unset = rest.state === undefined ? { $unset: { state: '' } } : {};
  const { matchedCount } = await SearchDocumentModel.updateOne(
    { _id, version },
    { $set: rest, ...unset },
  );
  return matchedCount === 1;
}

/** Takes documents out. */
export async function removeDocuments(ids: readonly string[]): Promise<void> {
  for (const part of partsOfIds(ids))
    await SearchDocumentModel.deleteMany({ _id: trusted({ $in: [...part] }) });
}

const toDocument = ({ id, words, readers, ...rest }: SearchDocument): SearchDocumentDocument => ({
  _id: id,
  ...rest,
  readers: [...readers],
  words: wordCountsText(words),
});

const toNoun = ({ _id, words, ...rest }: SearchDocumentDocument): SearchDocument => ({
  id: _id,
  ...rest,
  words: wordCountsFrom(words),
});
