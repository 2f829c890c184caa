import type { Work } from '../../src/kernel/work.ts';
import type { ChangedMode } from '../../src/modules/admission/changeMode.ts';
import { readAreaOrder } from '../../src/modules/admission/readAreaOrder.ts';
import { resultOf } from '../resultOf.ts';

/** What a change of an area's order came to: what holds there now, by what lies around it too. */
export const orderResult = async (work: Work, area: string, changed: ChangedMode) =>
  resultOf('AreaOrder', 'done' in changed ? { done: await readAreaOrder(work, area) } : changed);
