import type { Collection } from 'mongodb';
import { orderOf } from '../kernel/id.ts';
import type { Migration } from '../platform/migration.ts';

const batchSize = 200;

/** As much of the documents as this migration reads. */
interface KeptPaper {
  readonly _id: string;
  readonly kind: string;
  readonly subject: string;
  readonly issuedAt: Date;
}
interface KeptAccount {
  readonly _id: string;
  readonly holder: { readonly kind: 'PERSON' | 'FIRM'; readonly id: string };
}

/**
 * What the papers of a person and of a firm are listed by: their place in time, and the firm of whose record one is. For which firm a side of a
 * case had its papers printed was not written down: those stay with the person. An older program would write papers without these columns, so it
 * must not go on beside it.
 */
export const papersOfPeople: Migration = {
  name: '202611302010-papers-of-people',
  kind: 'CONTRACT',
  about: 'papers as their holders find them',
  run: async (db) => {
    const papers = db.collection<KeptPaper>('papers');
    const accounts = db.collection<KeptAccount>('credit_accounts');
    for (;;) {
      const batch = await papers
        .find({ order: { $exists: false } })
        .limit(batchSize)
        .toArray();
      if (batch.length === 0) return;
      const firms = await firmsOf(batch, accounts);
      for (const { _id, kind, subject, issuedAt } of batch) {
        const firmId = kind === 'RECORD' ? firms.get(subject) : undefined;
        const order = orderOf(issuedAt, _id.toLowerCase());
        await papers.updateOne(
          { _id },
          { $set: firmId === undefined ? { order } : { order, firmId } },
        );
      }
    }
  },
};

/** The firms whose records these papers are of, by the record. */
async function firmsOf(
  papers: readonly KeptPaper[],
  accounts: Collection<KeptAccount>,
): Promise<ReadonlyMap<string, string>> {
  const subjects = papers.map(({ subject }) => subject);
  const found = await accounts.find({ _id: { $in: subjects } }).toArray();
  return new Map(
    found.flatMap(({ _id, holder }) => (holder.kind === 'FIRM' ? [[_id, holder.id] as const] : [])),
  );
}
