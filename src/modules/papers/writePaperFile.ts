import type { Work } from '../../kernel/work.ts';
import type { PrintShop } from './issuePaper.ts';
import type { PaperDraft } from './paper.ts';
import { takePaper } from './takePaper.ts';

/** The file of a paper to be edited: nothing is issued, and it has no code. TOO_MANY `papers`; what the printer refuses. */
export async function writePaperFile(
  work: Work,
  { content }: PaperDraft,
  { printer }: Pick<PrintShop, 'printer'>,
): Promise<Uint8Array> {
  await takePaper(work);
  return printer.print({ format: 'docx', content, at: work.now });
}
