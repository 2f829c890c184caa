import type { Migration } from '../platform/migration.ts';
import { personKeyOf } from '../platform/searchKeys.ts';

const batchSize = 500;

interface KeptService {
  readonly _id: string;
  readonly volunteerId: string;
  readonly startedAt: Date;
  readonly searchKeys: readonly string[];
}

/** Services are found by who served: each gets the key of its volunteer, one volunteer after another. */
export const servicesByName: Migration = {
  name: '202611291810-services-by-name',
  kind: 'EXPAND',
  about: 'volunteers’ services that can be found by name',
  run: async (db) => {
    const services = db.collection<KeptService>('services');
    for (let last = ''; ;) {
      const [next] = await services
        .find({ volunteerId: { $gt: last } })
        .sort({ volunteerId: 1 })
        .limit(1)
        .toArray();
      if (next === undefined) return;
      last = next.volunteerId;
      const key = personKeyOf(last);
      const lacking = { volunteerId: last, searchKeys: { $ne: key } };
      for (;;) {
        const batch = await services.find(lacking).limit(batchSize).toArray();
        if (batch.length === 0) break;
        for (const { _id, searchKeys } of batch)
          await services.updateOne({ _id }, { $set: { searchKeys: [key, ...searchKeys] } });
      }
    }
  },
};
