import { definedFields } from '../../kernel/definedFields.ts';
import { ruleOfClock } from './clockDue.ts';
import { listClocks, type ClocksAsked, type KeptClock } from './legalClock.store.ts';

const pageSize = 200;

/** Every clock of a list, a page at a time, the earliest end first. */
export async function* clockPages(asked: ClocksAsked): AsyncGenerator<readonly KeptClock[]> {
  for (let after: string | undefined; ;) {
    const page = { first: pageSize, ...definedFields({ after }) };
    const { items, hasNext } = await listClocks(asked, page);
    yield items;
    after = items.at(-1)?.order;
    if (!hasNext) return;
  }
}

/** Whether a clock counts the hours in which its office is open. */
export const countsOfficeHours = (clock: KeptClock): boolean =>
  ruleOfClock(clock)?.unit === 'WORKING_HOUR';
