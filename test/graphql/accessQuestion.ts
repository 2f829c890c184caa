import { randomId } from '../../src/kernel/id.ts';
import type { Filling } from './accessWorld.ts';

/** How many questions named a moment: only those count, for a moment may lie so many days back and no more. */
let moments = 0;

/** A row's question with its words filled in: a new key and a moment of its own each time. */
export function questionOf(ask: string, filling: Filling, neighbour: string): string {
  const key = randomId();
  if (ask.includes('$moment')) moments += 1;
  const moment = new Date(Date.now() - (moments + 20) * 11 * 60_000).toISOString();
  const words: Record<string, string> = {
    id: filling.id,
    no: filling.no ?? '',
    version: String(filling.version ?? 1),
    name: filling.name ?? '',
    party: filling.party ?? '',
    key: key.slice(0, 24),
    short: key.slice(0, 6),
    neighbour,
    moment,
  };
  return ask.replaceAll(/\$(\w+?)(?=\W|$)/gu, (whole, word: string) => words[word] ?? whole);
}
