import { findCaseByNo } from '../mediation/case.store.ts';
import { findMessageByNo } from '../opinion/message.store.ts';
import type { RankedThing } from './rankedThings.ts';
import { documentIdOf, type SearchKind } from './searchDocument.ts';

/** Above every score that words give. */
const numberScore = 1_000;

const thing = (kind: SearchKind, refId: string): RankedThing => ({
  key: documentIdOf(kind, refId),
  score: numberScore,
});

/** What has a public number, at the top of what is found; nothing where none was typed. */
export async function numberedThings(no: string | undefined): Promise<RankedThing[]> {
  if (no === undefined) return [];
  const [message, found] = await Promise.all([findMessageByNo(no), findCaseByNo(no)]);
  return [
    ...(message === null ? [] : [thing(message.kind, message.id)]),
    ...(found === null ? [] : [thing('CASE', found.id)]),
  ].sort((one, other) => (one.key < other.key ? -1 : 1));
}
