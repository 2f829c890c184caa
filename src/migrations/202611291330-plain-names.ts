import type { Db } from 'mongodb';
import type { Migration } from '../platform/migration.ts';

const batchSize = 1_000;

interface Line {
  readonly act: string;
}

interface KeptCase {
  _id: string;
  readonly version: number;
  readonly history: readonly Line[];
}

/**
 * What is kept bears the names that the program now knows: a volunteer's report is a FIELD_REPORT (reports of abuse have a name
 * of their own to come) and a talk of a mediation a `meeting` (a session is a person's).
 */
export const plainNames: Migration = {
  name: '202611291330-plain-names',
  kind: 'CONTRACT',
  about: 'reports from the field and meetings under their names',
  run: async (db) => {
    for (const name of ['messages', 'flags'])
      await db.collection(name).updateMany({ kind: 'REPORT' }, { $set: { kind: 'FIELD_REPORT' } });
    await db
      .collection('cases')
      .updateMany({ 'source.kind': 'REPORT' }, { $set: { 'source.kind': 'FIELD_REPORT' } });
    await renameMeetings(db);
  },
};

async function renameMeetings(db: Db): Promise<void> {
  const cases = db.collection<KeptCase>('cases');
  const withTalks = cases
    .find({ 'history.act': 'session' }, { projection: { version: 1, history: 1 } })
    .batchSize(batchSize);
  for await (const { _id, version, history } of withTalks) {
    const renamed = history.map((line) =>
      line.act === 'session' ? { ...line, act: 'meeting' } : line,
    );
    await cases.updateOne({ _id, version }, { $set: { history: renamed } });
  }
}
