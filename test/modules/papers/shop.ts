import { randomBytes } from 'node:crypto';
import { useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import type { PrintShop } from '../../../src/modules/papers/issuePaper.ts';
import type { PaperDraft } from '../../../src/modules/papers/paper.ts';
import { openPaperFonts } from '../../../src/platform/papers/paperFonts.ts';
import { docxOf } from '../../../src/platform/papers/docxOf.ts';
import { pdfOf } from '../../../src/platform/papers/pdfOf.ts';
import { places } from '../../support/world.ts';

const fonts = openPaperFonts();

/** Prints where it stands, without a thread. */
export const shop: PrintShop = {
  origin: 'https://town.example',
  printer: {
    print: (order) => (order.format === 'docx' ? docxOf(order.content) : pdfOf(order, fonts)),
  },
};

/** Something to be printed. */
export const draft: PaperDraft = {
  kind: 'REGISTER_SHEET',
  subject: 'case',
  number: '2026-1',
  office: places.community,
  content: {
    language: 'zh-CN',
    title: '登记表',
    subtitle: '',
    author: '社区',
    parts: [{ kind: 'paragraph', text: '邻里纠纷' }],
  },
};

/** Who prints how often is kept under keys. */
export const useKeys = (): void => {
  useIdentityKeys({ fieldKey: randomBytes(32), indexKey: randomBytes(32) });
};
