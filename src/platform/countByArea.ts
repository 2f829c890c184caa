import type { Model, PipelineStage } from 'mongoose';

/** How many documents that fit a selective condition lie at each exact place, by the path of the area; places without any are left out. */
export async function countByArea<D extends { readonly area: string }>(
  model: Model<D>,
  condition: PipelineStage.Match['$match'],
): Promise<ReadonlyMap<string, number>> {
  const counted = await model.aggregate<{ _id: string; count: number }>([
    { $match: condition },
    { $group: { _id: '$area', count: { $sum: 1 } } },
  ]);
  return new Map(counted.map(({ _id, count }) => [_id, count]));
}
