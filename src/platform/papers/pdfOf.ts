import PDFDocument from 'pdfkit';
import type { PrintOrder } from './paperContent.ts';
import type { PaperFonts } from './paperFonts.ts';
import { drawCheck, drawFeet, drawHead, drawMissing, drawPart } from './pdfParts.ts';
import { PdfSheet } from './pdfSheet.ts';

/** Prints a paper as PDF 1.7 on A4: tagged, in its language, its text to be searched and copied. The same order gives the same bytes. */
export function pdfOf({ content, at, check }: PrintOrder, fonts: PaperFonts): Promise<Buffer> {
  const { title, author, language } = content;
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    font: '',
    info: { Title: title, Author: author, CreationDate: at, ModDate: at },
  });
  return bytesOf(document, () => {
    const sheet = new PdfSheet(document, fonts);
    drawHead(sheet, content);
    for (const part of content.parts) drawPart(sheet, part, language);
    drawMissing(sheet, language);
    if (check) drawCheck(sheet, check, language);
    drawFeet(sheet, content, check?.code ?? '');
  });
}

const bytesOf = (document: PDFKit.PDFDocument, draw: () => void): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('error', reject);
    document.on('end', () => {
      resolve(Buffer.concat(pieces));
    });
    draw();
    document.end();
  });
