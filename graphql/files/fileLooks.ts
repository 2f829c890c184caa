import { findCase } from '../../src/modules/mediation/case.store.ts';
import { findMessage } from '../../src/modules/opinion/message.store.ts';
import type { FilePart, StoredFile } from '../../src/modules/files/storedFile.ts';
import { AuditGate, usualWriteLine } from '../auditGate.ts';
import { auditRules } from '../auditRules.ts';
import type { GraphQLContext } from '../context.ts';

const { mediationCase, message } = auditRules.Query;

/** The acts of whoever of the team opens a file, beside those of the root fields: as much is written down as of what it stands in. */
export const fileLookRules = { caseFile: mediationCase, messageFile: message } as const;

const gate = new AuditGate({ mediationCase, message, ...fileLookRules }, usualWriteLine);

/** For each sort of thing with files: its public number, and the act of opening one; small pictures belong to the page they stand in. */
const looks: Readonly<
  Record<
    string,
    Readonly<Record<FilePart, string>> & {
      readonly noOf: (id: string) => Promise<string | undefined>;
    }
  >
> = {
  case: {
    full: 'caseFile',
    small: 'mediationCase',
    noOf: async (id) => (await findCase(id))?.no,
  },
  message: {
    full: 'messageFile',
    small: 'message',
    noOf: async (id) => (await findMessage(id))?.no,
  },
};

/** Writes down that somebody of the team reads a file, before a byte of it is; UNAVAILABLE `not_written_down` when it cannot be. */
export async function noteFileLook(
  context: GraphQLContext,
  { owner }: StoredFile,
  part: FilePart,
): Promise<void> {
  const look = owner === undefined ? undefined : looks[owner.kind];
  if (look === undefined || owner === undefined || !gate.isDue(look[part], context)) return;
  await gate.write({ name: look[part], args: [] }, { no: await look.noOf(owner.id) }, context);
}
