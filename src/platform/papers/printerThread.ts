import { docxOf } from './docxOf.ts';
import type { PrintOrder } from './paperContent.ts';
import { openPaperFonts, type PaperFonts } from './paperFonts.ts';
import { pdfOf } from './pdfOf.ts';

let fonts: PaperFonts | undefined;

/** Prints in a thread of the printer: the bytes of the file. Typefaces are read once a thread. */
export default async function print(order: PrintOrder): Promise<Uint8Array> {
  if (order.format === 'docx') return docxOf(order.content);
  fonts ??= openPaperFonts();
  return pdfOf(order, fonts);
}
