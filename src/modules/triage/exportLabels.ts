import { notFound } from '../../kernel/appError.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import type { Work } from '../../kernel/work.ts';
import type { Message } from '../opinion/message.ts';
import { findMessages } from '../opinion/message.store.ts';
import type { ConflictFlag, ConflictFlagState } from './conflictFlag.ts';
import { mayExportLabels } from './conflictFlag.policy.ts';
import { listConflictFlags } from './conflictFlag.store.ts';
import { labelOf, type PersonLabel } from './label.ts';

const states: readonly ConflictFlagState[] = ['CONFIRMED', 'DISMISSED', 'OPEN'];
const pageSize = 200;

/** The labels that people gave in an area, those of confirmed flags first, read a page at a time. */
export async function* exportLabels({ actor }: Work, area: string): AsyncGenerator<PersonLabel> {
  if (!mayExportLabels(actor)) throw notFound('area');
  for (const state of states) {
    let after: string | undefined;
    do {
      const asked = { first: pageSize, ...definedFields({ after }) };
      const { items, hasNext } = await listConflictFlags({ area, state }, asked);
      const messages = await findMessages(items.map(({ messageId }) => messageId));
      yield* labelsOf(items, messages);
      after = hasNext ? items.at(-1)?.order : undefined;
    } while (after !== undefined);
  }
}

function labelsOf(flags: readonly ConflictFlag[], messages: readonly Message[]): PersonLabel[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return flags.flatMap((flag) => {
    const message = byId.get(flag.messageId);
    return (message && labelOf(flag, message)) ?? [];
  });
}
