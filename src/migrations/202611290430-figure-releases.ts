import type { Migration } from '../platform/migration.ts';

/** The counts of every area in full, of which each reading hid the small ones alone, go: months are published as a whole, once (docs/decisions/0008-public-figures.md). */
export const figureReleases: Migration = {
  name: '202611290430-figure-releases',
  kind: 'CONTRACT',
  about: 'figures that are published once',
  run: async (db) => {
    const [old] = await db.listCollections({ name: 'month_tallies' }).toArray();
    if (old !== undefined) await db.collection('month_tallies').drop();
  },
};
