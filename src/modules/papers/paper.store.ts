import type { Count } from '../../kernel/count.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { insertOnce } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import type { Paper } from './paper.ts';
import { PaperModel, type PaperDocument } from './paper.model.ts';

/** Writes down that a paper was issued; 'exists' when its code was given before. */
export const savePaper = ({ code, ...rest }: Paper): Promise<'inserted' | 'exists'> =>
  insertOnce(PaperModel, { _id: code, ...rest });

/** The paper of a code, or null. */
export async function findPaper(code: string): Promise<Paper | null> {
  const found = await PaperModel.findOne({ _id: code }).lean();
  return found === null ? null : toPaper(found);
}

/** Whose papers: those that a person had printed, or those that were printed for a firm, by whoever represents it. */
export type PapersAsked = { readonly issuedTo: string } | { readonly firmId: string };

/** The papers that were issued, newest first. */
export const listPapers = (asked: PapersAsked, page: PageAsked): Promise<Page<Paper>> =>
  listNewest(PaperModel, asked, page, toPaper);

/** How many `listPapers` would list. */
export const countPapers = (asked: PapersAsked): Promise<Count> => countUpTo(PaperModel, asked);

const toPaper = ({ _id, ...rest }: PaperDocument): Paper => ({ code: _id, ...rest });
