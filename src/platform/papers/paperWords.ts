import type { PaperLanguage } from './paperContent.ts';

/** What the printer itself writes on a paper. */
interface PaperWords {
  readonly page: (number: number, of: number) => string;
  readonly check: string;
  readonly checkCode: string;
  readonly draft: string;
  readonly seal: (whose: string) => string;
  readonly sign: string;
  readonly day: string;
  readonly noGlyphs: (codes: readonly string[]) => string;
}

/** How many of the characters without a glyph are named at the end. */
const namedMax = 60;

const listOf = (codes: readonly string[], between: string, more: string): string =>
  codes.slice(0, namedMax).join(between) + (codes.length > namedMax ? more : '');

/** The printer's own words in each language. */
export const paperWords: Readonly<Record<PaperLanguage, PaperWords>> = {
  'zh-CN': {
    page: (number, of) => `第 ${String(number)} 页 共 ${String(of)} 页`,
    check: '扫码或打开下面的网址，可以核对这份文书是否由本平台出具、有没有被改动。',
    checkCode: '核对码',
    draft: '本文件可以修改，不能在网上核对，以各方签名、盖章的纸质文本为准。',
    seal: (whose) => `（${whose}盖章）`,
    sign: '签名、盖章或按指印',
    day: '日期',
    noGlyphs: (codes) =>
      `有 ${String(codes.length)} 个字符字库里没有，已用编码代替印出：${listOf(codes, '、', ' 等')}。`,
  },
  en: {
    page: (number, of) => `Page ${String(number)} of ${String(of)}`,
    check:
      'Scan the code or open the address to check that this platform issued this paper and that it was not changed.',
    checkCode: 'Code',
    draft:
      'This file can be edited and cannot be checked online: what counts is the paper that all sides signed.',
    seal: (whose) => `(seal of ${whose})`,
    sign: 'signature, seal or fingerprint',
    day: 'Date',
    noGlyphs: (codes) =>
      `The typeface lacks ${String(codes.length)} characters, printed as codes: ${listOf(codes, ', ', ' …')}.`,
  },
};
