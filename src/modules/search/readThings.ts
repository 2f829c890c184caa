import type { Actor } from '../../kernel/work.ts';
import type { RankedThing } from './rankedThings.ts';
import type { ReadItem } from './searchSource.ts';
import { searchSources } from './searchSources.ts';

/** Reads ranked things from their own modules, in their order, so many at a time; what the person may not read is passed over. */
export async function* readThings(
  actor: Actor,
  things: readonly RankedThing[],
  atOnce: number,
): AsyncGenerator<readonly [RankedThing, ReadItem]> {
  for (let from = 0; from < things.length; from += atOnce) {
    const some = things.slice(from, from + atOnce);
    const read = await readSome(actor, some);
    for (const thing of some) {
      const item = thing.rule?.read ?? read.get(thing.key);
      if (item !== undefined) yield [thing, item];
    }
  }
}

async function readSome(
  actor: Actor,
  things: readonly RankedThing[],
): Promise<ReadonlyMap<string, ReadItem>> {
  const read = new Map<string, ReadItem>();
  for (const { kinds, readItems } of searchSources) {
    const ids = things.flatMap(({ key }) => {
      const [kind = '', id = ''] = key.split(':');
      return kinds.some((one) => one === kind) ? [[key, id] as const] : [];
    });
    if (ids.length === 0) continue;
    const items = await readItems(
      actor,
      ids.map(([, id]) => id),
    );
    for (const [key, id] of ids) {
      const item = items.get(id);
      if (item !== undefined) read.set(key, item);
    }
  }
  return read;
}
