import type { Page, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import type { Report } from './report.ts';
import { listReportsOf } from './report.store.ts';

/** What the person reported, newest first, each with what it came to. */
export const readMyReports = ({ actor }: Work, page: PageAsked): Promise<Page<Report>> =>
  listReportsOf(actor.personId, page);
