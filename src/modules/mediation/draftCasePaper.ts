import { notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { PaperContent } from '../../platform/papers/paperContent.ts';
import type { PaperDraft } from '../papers/paper.ts';
import { agreementPaper } from './agreementPaper.ts';
import { caseNames, type CaseNames } from './caseNames.ts';
import type { Case } from './mediationCase.ts';
import { readCase } from './readCases.ts';
import { registerSheet } from './registerSheet.ts';

/** The papers of a case. */
export type CasePaperKind = 'REGISTER_SHEET' | 'AGREEMENT';

/** A paper of the case of a public number, for whoever may read the case. NOT_FOUND (case) for others, and for the agreement of a case without one. */
export async function draftCasePaper(
  work: Work,
  no: string,
  kind: CasePaperKind,
): Promise<PaperDraft> {
  const found = await readCase(work, no);
  if (found === null) throw notFound('case');
  const content = contentOf(found, kind, await caseNames(found));
  if (content === undefined) throw notFound('case');
  return { kind, subject: found.id, number: found.no, office: found.area, content };
}

function contentOf(found: Case, kind: CasePaperKind, names: CaseNames): PaperContent | undefined {
  if (kind === 'REGISTER_SHEET') return registerSheet(found, names);
  return found.agreement && agreementPaper(found, found.agreement, names);
}
