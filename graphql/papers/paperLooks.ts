import { AuditGate, usualWriteLine } from '../auditGate.ts';
import { auditRules } from '../auditRules.ts';
import type { GraphQLContext } from '../context.ts';

/** The act of whoever of the team has a paper of a case printed, beside those of the root fields: as much is written down as of the case. */
export const paperLookRules = { casePaper: auditRules.Query.mediationCase } as const;

const gate = new AuditGate(paperLookRules, usualWriteLine);

/** Writes down that somebody of the team has a paper of a case printed, before it is read; UNAVAILABLE `not_written_down` when it cannot be. */
export async function notePaperLook(context: GraphQLContext, no: string): Promise<void> {
  const name = 'casePaper';
  if (gate.isDue(name, context)) await gate.write({ name, args: [] }, { no }, context);
}
