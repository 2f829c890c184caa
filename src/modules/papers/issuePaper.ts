import { createHash } from 'node:crypto';
import { assert } from '../../kernel/assert.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { orderOf } from '../../kernel/id.ts';
import type { Work } from '../../kernel/work.ts';
import type { Printer } from '../../platform/papers/printer.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import { codeFrom, groupedCode, type Paper, type PaperDraft } from './paper.ts';
import { savePaper } from './paper.store.ts';
import { takePaper } from './takePaper.ts';

/** What prints, and the origin of the page where papers are checked, for example `https://fengqiao.example`. */
export interface PrintShop {
  readonly printer: Pick<Printer, 'print'>;
  readonly origin: string;
}

/** A paper that was issued, and its file. */
export interface IssuedPaper {
  readonly paper: Paper;
  readonly bytes: Uint8Array;
}

/**
 * Prints a paper with a new code on it and writes down that it was issued: first that, then the bytes go out. Who may have it is decided by
 * whoever owns the matter. TOO_MANY `papers`; what the printer refuses.
 */
export async function issuePaper(
  work: Work,
  draft: PaperDraft,
  { printer, origin }: PrintShop,
): Promise<IssuedPaper> {
  const { kind, subject, number, office, content } = draft;
  await takePaper(work);
  const code = codeFrom(work.newId());
  const check = { code: groupedCode(code), address: `${origin}/verify/${code}` };
  const bytes = await printer.print({ format: 'pdf', content, at: work.now, check });
  const paper: Paper = {
    ...{ code, kind, subject, office },
    ...definedFields({ number, firmId: work.actor.firmId }),
    issuedTo: ownPersonId(work.actor),
    issuedAt: work.now,
    order: orderOf(work.now, code.toLowerCase()),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  assert((await savePaper(paper)) === 'inserted', 'a code of 80 random bits is new');
  return { paper, bytes };
}
