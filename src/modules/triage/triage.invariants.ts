import type { Page } from '../../kernel/page.ts';
import type { JobContext, Step } from '../../platform/jobRuns/jobStep.ts';
import { listAreas } from '../community/area.store.ts';
import type { ConflictFlag, ConflictFlagState } from './conflictFlag.ts';
import { listConflictFlags } from './conflictFlag.store.ts';

/** Every flag that is not open was decided by a person. One piece of work a city. */
const flags: Step = {
  name: 'flags',
  next: async (context, after) =>
    (await listAreas(null))
      .filter(({ path }) => after === undefined || path > after)
      .map(({ path }) => ({ cursor: path, run: () => checkConflictFlags(context, path) })),
};

/** What must hold of flags. */
export const invariants: readonly Step[] = [flags];

async function checkConflictFlags(context: JobContext, city: string) {
  let checked = 0;
  for (const state of ['CONFIRMED', 'DISMISSED'] as const)
    for await (const flag of decidedConflictFlags(city, state)) {
      checked += 1;
      if (!isDecidedByPerson(flag)) context.alarm(`flag ${flag.id} was decided by no person`);
    }
  return { flags: checked };
}

async function* decidedConflictFlags(
  city: string,
  state: ConflictFlagState,
): AsyncGenerator<ConflictFlag> {
  let after: { after?: string } | undefined = {};
  while (after !== undefined) {
    const page: Page<ConflictFlag> = await listConflictFlags(
      { area: city, state },
      { first: 200, ...after },
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
