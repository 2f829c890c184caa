import type { Page } from '../../kernel/page.ts';
import type { JobContext, Step } from '../../platform/jobRuns/jobStep.ts';
import { newFrom } from '../../platform/jobRuns/newFrom.ts';
import { listAreas } from '../community/area.store.ts';
import type { ConflictFlag, ConflictFlagState } from './conflictFlag.ts';
import { decidedFrom, listConflictFlags, listDecidedConflictFlags } from './conflictFlag.store.ts';

const batch = 200;
const decidedStates = ['CONFIRMED', 'DISMISSED'] as const;

/** Every flag that is not open was decided by a person: weekly all, one piece of work a city; nightly those decided of late, in one piece. */
const flags: Step = {
  name: 'flags',
  next: async (context, after) => {
    const since = newFrom(context);
    if (since !== undefined)
      return after === undefined
        ? [{ cursor: 'new', run: () => checkConflictFlags(context, decidedSince(since)) }]
        : [];
    return (await listAreas(null))
      .filter(({ path }) => after === undefined || path > after)
      .map(({ path }) => ({
        cursor: path,
        run: () => checkConflictFlags(context, decidedIn(path)),
      }));
  },
};

/** What must hold of flags. */
export const invariants: readonly Step[] = [flags];

async function checkConflictFlags(context: JobContext, decided: AsyncIterable<ConflictFlag>) {
  let checked = 0;
  for await (const flag of decided) {
    checked += 1;
    if (!isDecidedByPerson(flag)) context.alarm(`flag ${flag.id} was decided by no person`);
  }
  return { flags: checked };
}

async function* decidedSince(since: Date): AsyncGenerator<ConflictFlag> {
  for (const state of decidedStates)
    for (let after: string | undefined = decidedFrom(since); after !== undefined;) {
      const found = await listDecidedConflictFlags(state, after, batch);
      yield* found.map(({ flag }) => flag);
      after = found.length < batch ? undefined : found.at(-1)?.decidedOrder;
    }
}

async function* decidedIn(city: string): AsyncGenerator<ConflictFlag> {
  for (const state of decidedStates) yield* allIn(city, state);
}

async function* allIn(city: string, state: ConflictFlagState): AsyncGenerator<ConflictFlag> {
  let after: { after?: string } | undefined = {};
  while (after !== undefined) {
    const page: Page<ConflictFlag> = await listConflictFlags(
      { area: city, state },
      { first: batch, ...after },
    );
    yield* page.items;
    const last = page.items.at(-1);
    after = page.hasNext && last !== undefined ? { after: last.order } : undefined;
  }
}

function isDecidedByPerson(flag: ConflictFlag): boolean {
  const last = flag.history.at(-1);
  return (
    last?.act === flag.state &&
    last.role !== 'SYSTEM' &&
    last.role !== 'VISITOR' &&
    last.by !== '' &&
    !last.by.startsWith('system:')
  );
}
