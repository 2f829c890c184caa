import { notFound } from '../../kernel/appError.ts';
import { covers, type Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { orderHeld, type HeldOrder } from './areaMode.ts';
import { findModesAround } from './areaMode.store.ts';

/** What holds of texts in an area now, and the version by which its own order is changed. */
export interface AreaOrder extends HeldOrder {
  readonly area: string;
  /** 0 where nothing was said of the area itself yet. */
  readonly version: number;
}

/** What holds of texts in an area that the person acts over; the whole of it when none is named. NOT_FOUND (area). */
export async function readAreaOrder(
  { actor, now }: Work,
  asked: string = actor.scope,
): Promise<AreaOrder> {
  if (!covers(actor.scope, asked) || (await findArea(asked)) === null) throw notFound('area');
  const kept = await findModesAround(asked);
  const version = kept.find(({ id }) => id === asked)?.version ?? 0;
  return { area: asked, version, ...orderHeld(kept, asked, now) };
}
