import { contextOf, type GraphQLContext } from '../../../graphql/context.ts';
import { HttpRefusal } from '../../../graphql/errors.ts';
import { notePaperLook } from '../../../graphql/papers/paperLooks.ts';
import { AppError, notFound } from '../../kernel/appError.ts';
import { draftCasePaper } from '../../modules/mediation/draftCasePaper.ts';
import { draftRecordPaper } from '../../modules/ledger/draftRecordPaper.ts';
import { issuePaper, type PrintShop } from '../../modules/papers/issuePaper.ts';
import type { PaperDraft } from '../../modules/papers/paper.ts';
import { writePaperFile } from '../../modules/papers/writePaperFile.ts';
import { paperLanguages } from '../../platform/papers/paperContent.ts';
import type { Printer } from '../../platform/papers/printer.ts';
import type { MakeApiRequest } from '../apiRequestOf.ts';
import { askedOrigin } from '../forwarded.ts';
import type { Middleware } from '../requestState.ts';

/** What papers need of the process. */
export interface PaperParts {
  readonly printer: Printer;
  /** The page's own address; without it papers name the one at which they were asked for. */
  readonly publicUrl: string | undefined;
  /** True while the store's disk has too little room: nothing is issued then. */
  readonly isDiskLow: () => boolean;
}

const casePaper =
  /^\/papers\/case\/(?<no>[^/]{1,40})\/(?<file>register\.pdf|agreement\.(?:pdf|docx))$/u;
const diskRetryS = 60;

const methodRefused = (): AppError =>
  new HttpRefusal(405, 'Ask for a paper by GET.', { reason: 'method' }, { allow: 'GET' });

const diskFull = (): AppError =>
  new AppError('UNAVAILABLE', 'The disk is nearly full: nothing can be issued just now.', {
    reason: 'disk_full',
    retryAfterS: diskRetryS,
  });

interface Asked {
  readonly format: 'pdf' | 'docx';
  readonly draft: (context: GraphQLContext) => Promise<PaperDraft>;
}

/** Which paper an address names; undefined for every other address. */
function askedAt(path: string, language: string | null): Asked | undefined {
  if (path === '/papers/record.pdf') {
    const asked = paperLanguages.find((one) => one === language) ?? 'zh-CN';
    return { format: 'pdf', draft: ({ work }) => draftRecordPaper(work, asked) };
  }
  const { no, file } = casePaper.exec(path)?.groups ?? {};
  if (no === undefined || file === undefined) return undefined;
  const kind = file === 'register.pdf' ? 'REGISTER_SHEET' : 'AGREEMENT';
  const format = file.endsWith('.docx') ? 'docx' : 'pdf';
  return {
    format,
    draft: async (context) => {
      await notePaperLook(context, no);
      return draftCasePaper(context.work, no, kind);
    },
  };
}

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

const notInFileNames = /[\p{C}\p{Z}/\\:*?"<>|%]/gu;

/** `filename*` of RFC 6266: percent-encoded UTF-8, in which no quote or line end is left. */
const fileNameOf = ({ content, number }: PaperDraft, format: string): string => {
  const name = `${content.title}${number === undefined ? '' : `-${number}`}`;
  const encoded = encodeURIComponent(name.replace(notInFileNames, ''));
  return `${encoded.replace(/['()*]/gu, (one) => `%${one.charCodeAt(0).toString(16)}`)}.${format}`;
};

/**
 * The papers, each as a file to be kept: `/papers/case/NO/register.pdf`, `…/agreement.pdf`, `…/agreement.docx`, `/papers/record.pdf` (in
 * the language of `?lang=`). Who asks is known as for the API; what they may not read is 404, as what is not there.
 */
export const papers =
  (parts: PaperParts, apiRequestOf: MakeApiRequest, trustedProxies: number): Middleware =>
  async (ctx) => {
    const asked = askedAt(ctx.path, ctx.URL.searchParams.get('lang'));
    if (asked === undefined) throw notFound('paper');
    if (ctx.method !== 'GET') throw methodRefused();
    const context = await contextOf(apiRequestOf(ctx));
    const { work } = context;
    if (parts.isDiskLow()) throw diskFull();
    const draft = await asked.draft(context);
    const origin = parts.publicUrl ?? askedOrigin(ctx.req.headers, trustedProxies);
    const shop: PrintShop = { printer: parts.printer, origin };
    const bytes =
      asked.format === 'docx'
        ? await writePaperFile(work, draft, shop)
        : (await issuePaper(work, draft, shop)).bytes;
    ctx.state.note.code = 'OK';
    ctx.set({
      'content-type': mediaTypes[asked.format],
      'content-disposition': `attachment; filename*=UTF-8''${fileNameOf(draft, asked.format)}`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    ctx.body = Buffer.from(bytes);
  };

/** Leads what lies below /papers through steps of its own. */
export const onlyPapers =
  (steps: readonly Middleware[]): Middleware =>
  (ctx, next) => {
    if (!ctx.path.startsWith('/papers/')) return next();
    ctx.state.route = 'papers';
    const run = async (at: number): Promise<void> => {
      await steps[at]?.(ctx, () => run(at + 1));
    };
    return run(0);
  };
