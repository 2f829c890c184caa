import { trusted } from 'mongoose';
import { findByIds, partsOfIds } from '../../platform/findByIds.ts';
import { insertManyOnce } from '../../platform/mongo.ts';
import { shardIdOf, type Shard } from './shard.ts';
import { ShardModel } from './shard.model.ts';

/** Notes shards that now have postings. */
export async function saveShards(shards: readonly Shard[]): Promise<void> {
  const each = new Map(shards.map((shard) => [shardIdOf(shard), shard]));
  const known = new Set((await findByIds(ShardModel, [...each.keys()])).map(({ _id }) => _id));
  await insertManyOnce(
    ShardModel,
    [...each].filter(([id]) => !known.has(id)).map(([_id, shard]) => ({ _id, ...shard })),
  );
}

/** The shards of these sections, in no order. */
export async function listShards(sections: readonly string[]): Promise<Shard[]> {
  const found = await Promise.all(
    partsOfIds(sections).map((part) =>
      ShardModel.find({ section: trusted({ $in: [...part] }) }).lean(),
    ),
  );
  return found.flat().map(({ section, year }) => ({ section, year }));
}
