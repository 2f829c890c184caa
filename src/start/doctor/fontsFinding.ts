import { openPaperFonts } from '../../platform/papers/paperFonts.ts';
import type { FindingLine } from './finding.ts';

const [usual, rare] = ['人', '𠮷'].map((one) => one.codePointAt(0) ?? 0);

/** Whether the typefaces of papers are there and can be read. */
export async function fontsFinding(): Promise<FindingLine> {
  const part = 'fonts';
  const fonts = await Promise.resolve().then(openPaperFonts).catch(String);
  if (typeof fonts === 'string') return { part, state: 'BAD', says: fonts };
  const missing = [usual, rare].filter(
    (one) => one === undefined || fonts.find(one, false) === undefined,
  );
  return missing.length === 0
    ? { part, state: 'GOOD', says: 'papers have their typefaces' }
    : { part, state: 'BAD', says: 'a typeface of papers lacks its characters' };
}
