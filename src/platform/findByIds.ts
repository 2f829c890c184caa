import { trusted, type Model, type ProjectionType, type QueryFilter } from 'mongoose';

/**
 * So many ids one command names at most. The Python daemon holds every document that it finds against each of them, so that its time
 * grows with the square: 1,500 messages in one command took it more than five seconds.
 */
export const idsAtOnce = 100;

/** The ids, each once, in parts of which each fits into one command. */
export function partsOfIds(ids: readonly string[]): readonly (readonly string[])[] {
  const each = [...new Set(ids)];
  return Array.from({ length: Math.ceil(each.length / idsAtOnce) }, (_, part) =>
    each.slice(part * idsAtOnce, (part + 1) * idsAtOnce),
  );
}

/** The documents of the ids that exist, in no order, each once; with these fields alone where some are named. */
export async function findByIds<D extends { _id: string }, Shown = D>(
  model: Model<D>,
  ids: readonly string[],
  fields?: ProjectionType<D>,
): Promise<Shown[]> {
  const found: Shown[] = [];
  for (const part of partsOfIds(ids)) {
    const asked = { _id: trusted({ $in: [...part] }) } as QueryFilter<D>;
    found.push(...(await model.find(asked, fields).lean<Shown[]>()));
  }
  return found;
}
