import type { CommandStartedEvent } from 'mongodb';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { testStore } from './store.ts';

/** Every word `stage` of a plan, outermost first. */
const stagesOf = (plan: unknown): string[] => {
  if (plan === null || typeof plan !== 'object') return [];
  const own = 'stage' in plan && typeof plan.stage === 'string' ? [plan.stage] : [];
  return [...own, ...Object.values(plan).flatMap(stagesOf)];
};

interface Asked {
  readonly find: unknown;
  readonly filter?: unknown;
  readonly sort?: unknown;
  readonly limit?: unknown;
}

/** What an aggregation reads, as a `find` asks for it: its first stage. */
const findOf = ({ aggregate, pipeline }: Readonly<Record<string, unknown>>) => {
  const [first] = pipeline as readonly { readonly $match?: unknown }[];
  return { find: aggregate, filter: first?.$match };
};

/** Each `find`, and each read of an aggregation, that `act` sends to the store, as the driver sends it. */
async function findsOf(act: () => Promise<unknown>): Promise<Asked[]> {
  const client = mongoose.connection.getClient();
  const sent: Asked[] = [];
  const listen = ({ commandName, command }: CommandStartedEvent) => {
    if (commandName === 'find') sent.push({ find: command['find'], ...command });
    if (commandName === 'aggregate') sent.push(findOf(command));
  };
  client.on('commandStarted', listen);
  await act();
  client.off('commandStarted', listen);
  return sent;
}

/** The collection that each `find` of `act` asks, in order. */
export const collectionsAsked = async (act: () => Promise<unknown>): Promise<string[]> =>
  (await findsOf(act)).map(({ find }) => String(find));

/** The stages by which the store says that it answers a `find`, outermost first. */
async function explained({ find, filter, sort, limit }: Asked): Promise<string[]> {
  const db = present(mongoose.connection.db, 'the test store');
  const asked = { find, filter, ...(sort === undefined ? {} : { sort }), limit: limit ?? 0 };
  const told = await db.command({ explain: asked, verbosity: 'queryPlanner' });
  return stagesOf((told['queryPlanner'] as { winningPlan: unknown }).winningPlan);
}

/**
 * What the Python daemon does, which its plan says in part only: it sorts every match before it limits, whatever the index, so SORT is
 * left out; and of a filter that no index serves as a whole it looks up one clause by an index of its own and holds the others
 * against what it found (`_try_index_id_keys` of its storage), which the plan calls a scan.
 */
async function explainedByPython(sent: Asked): Promise<string[]> {
  const clauses = Object.entries({ ...(sent.filter as object) }).map(
    ([field, clause]: [string, unknown]) => ({ [field]: clause }),
  );
  for (const filter of [sent.filter, ...clauses]) {
    const stages = (await explained({ ...sent, filter })).filter((stage) => stage !== 'SORT');
    if (isIndexed(stages)) return stages;
  }
  return explained(sent);
}

/** The stages by which the store answers each `find` or count that `act` sends, explained by the store itself. */
export async function plansOf(act: () => Promise<unknown>): Promise<string[][]> {
  const sent = await findsOf(act);
  const { kind } = await testStore();
  const plans: string[][] = [];
  for (const one of sent)
    plans.push(await (kind === 'python' ? explainedByPython : explained)(one));
  return plans;
}

/** True when an index finds and orders everything: nothing is scanned, nothing is sorted. */
export const isIndexed = (stages: readonly string[]): boolean =>
  stages.some((stage) => stage.endsWith('IXSCAN')) &&
  !stages.includes('COLLSCAN') &&
  !stages.includes('SORT');
