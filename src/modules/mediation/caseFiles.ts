import { conflict } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { attachFiles } from '../files/attachFiles.ts';
import type { Case } from './mediationCase.ts';

/** Every file of a case: of its talks, and of its agreement. */
export const filesOf = ({
  history,
  agreement,
}: Pick<Case, 'history' | 'agreement'>): readonly string[] => [
  ...history.flatMap(({ attachments = [] }) => attachments),
  ...(agreement?.attachments ?? []),
];

/** Gives a case the files that come with a talk or the agreement, as `attachFiles` does; what it has already is CONFLICT `file_taken`. */
export async function attachToCase(
  work: Work,
  found: Case,
  { attachments = [] }: { readonly attachments?: readonly string[] },
): Promise<void> {
  const has = new Set(filesOf(found));
  if (attachments.some((id) => has.has(id)))
    throw conflict('file_taken', 'This case has the file already: bring it anew.');
  await attachFiles(work, attachments, { kind: 'case', id: found.id });
}
