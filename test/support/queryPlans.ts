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

/** What an aggregation reads, as a `find` asks for it: its first stage. */
const findOf = ({ aggregate, pipeline }: Readonly<Record<string, unknown>>) => {
  const [first] = pipeline as readonly { readonly $match?: unknown }[];
  return { find: aggregate, filter: first?.$match };
};

/** Each `find`, and each read of an aggregation, that `act` sends to the store, as the driver sends it. */
async function findsOf(act: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const client = mongoose.connection.getClient();
  const sent: Record<string, unknown>[] = [];
  const listen = ({ commandName, command }: CommandStartedEvent) => {
    if (commandName === 'find') sent.push({ ...command });
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

/**
 * The stages by which the store answers each `find` or count that `act` sends, explained by the store itself. The Python daemon sorts
 * every match before it limits, whatever the index: there SORT is left out of the answer.
 */
export async function plansOf(act: () => Promise<unknown>): Promise<string[][]> {
  const sent = await findsOf(act);
  const db = present(mongoose.connection.db, 'the test store');
  const { kind } = await testStore();
  const plans: string[][] = [];
  for (const { find, filter, sort, limit } of sent) {
    const asked = { find, filter, ...(sort === undefined ? {} : { sort }), limit: limit ?? 0 };
    const told = await db.command({ explain: asked, verbosity: 'queryPlanner' });
    const { winningPlan } = told['queryPlanner'] as { winningPlan: unknown };
    const stages = stagesOf(winningPlan);
    plans.push(kind === 'python' ? stages.filter((stage) => stage !== 'SORT') : stages);
  }
  return plans;
}

/** True when an index finds and orders everything: nothing is scanned, nothing is sorted. */
export const isIndexed = (stages: readonly string[]): boolean =>
  stages.some((stage) => stage.endsWith('IXSCAN')) &&
  !stages.includes('COLLSCAN') &&
  !stages.includes('SORT');
