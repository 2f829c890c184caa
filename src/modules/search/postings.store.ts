import type { AnyBulkWriteOperation } from 'mongoose';
import { findByIds, partsOfIds } from '../../platform/findByIds.ts';
import { withoutMarks } from './posting.ts';
import { PostingsModel } from './postings.model.ts';

/** So many lists are changed by one command: the Python daemon takes about 1 ms for each. */
const changedAtOnce = 500;
/** A list that somebody else changes meanwhile is read again so often. */
const triesMax = 20;

/** The postings of the lists that exist, by id. Lists are read side by side, a hundred by one command. */
export async function readPostings(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const parts = await Promise.all(partsOfIds(ids).map((part) => findByIds(PostingsModel, part)));
  return new Map(parts.flat().map(({ _id, postings }) => [_id, postings]));
}

type Change = AnyBulkWriteOperation<{ _id: string; postings: string }>;

/** Adds to each list, by its id, a text of postings; lists that are new begin with it. */
export async function addPostings(added: ReadonlyMap<string, string>): Promise<void> {
  const changes: Change[] = [...added].map(([_id, postings]) => ({
    updateOne: {
      filter: { _id },
      update: [{ $set: { postings: { $concat: [{ $ifNull: ['$postings', ''] }, postings] } } }],
      upsert: true,
    },
  }));
  for (let from = 0; from < changes.length; from += changedAtOnce)
    await PostingsModel.bulkWrite(changes.slice(from, from + changedAtOnce), { ordered: false });
}

/** Takes the postings of some documents, by their marks, out of lists. */
export async function takePostings(taken: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
  let ids = [...taken.keys()];
  for (let tries = 1; ids.length > 0 && tries <= triesMax; tries += 1) {
    const before = await readPostings(ids);
    const wanted = [...before].map(([id, text]): [string, string, string] => [
      id,
      text,
      withoutMarks(text, taken.get(id) ?? new Set()),
    ]);
    const changed = wanted.filter(([, text, without]) => text !== without);
    await Promise.all(
      changed.map(([_id, text, without]) =>
        PostingsModel.updateOne({ _id, postings: text }, { $set: { postings: without } }),
      ),
    );
    // Whoever added to a list in between has made the change miss: what is still there is taken in the next round.
    ids = changed.map(([id]) => id);
  }
}
