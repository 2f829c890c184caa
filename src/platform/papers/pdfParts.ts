import { create as qrOf } from 'qrcode';
import type { PaperCheck, PaperContent, PaperPart } from './paperContent.ts';
import { paperWords } from './paperWords.ts';
import { drawTable } from './pdfTable.ts';
import { a4, heightOf, textWidth, type PdfSheet } from './pdfSheet.ts';
import type { TextStyle } from './textLines.ts';

const body: TextStyle = { size: 10.5, isBold: false };
const heading: TextStyle = { size: 12, isBold: true };
const small: TextStyle = { size: 8.5, isBold: false };
const gap = 8;
const signHeight = 42;
const qrSize = 84;

type Signatures = Extract<PaperPart, { kind: 'signatures' }>;
type Language = PaperContent['language'];

/** Two signers a row, a line for each to sign on, then the seal and the day; all on one page. */
function drawSignatures(sheet: PdfSheet, part: Signatures, language: Language): void {
  const words = paperWords[language];
  const half = textWidth / 2;
  const rows = Math.ceil(part.signers.length / 2);
  const endHeight = heightOf(part.seal === undefined ? 1 : 2, body) + gap;
  const fits = rows * signHeight + endHeight <= a4.bottom - a4.top;
  if (fits) sheet.need(rows * signHeight + endHeight);
  const element = sheet.structure('Div', sheet.root);
  for (let row = 0; row < rows; row += 1) {
    sheet.need(signHeight);
    for (const [column, signer] of part.signers.slice(row * 2, row * 2 + 2).entries()) {
      const x = a4.left + column * half;
      const width = half - 16;
      const label = sheet.set(`${signer.label}${signer.name}`, body, width).lines.slice(0, 1);
      const hint = sheet.set(words.sign, small, width).lines;
      sheet.tagged(sheet.structure('P', element), 'P', () => {
        sheet.lines(label, body, { x, top: sheet.y, width });
        sheet.document.fillColor('#555555');
        sheet.lines(hint, small, { x, top: sheet.y + signHeight - 14, width }, 'right');
        sheet.document.fillColor('black');
      });
      sheet.artifact('Layout', () => {
        const y = sheet.y + signHeight - 14;
        sheet.document.lineWidth(0.5).strokeColor('#333333');
        sheet.document
          .moveTo(x, y)
          .lineTo(x + width, y)
          .stroke();
      });
    }
    sheet.y += signHeight;
  }
  sheet.y += gap;
  if (part.seal !== undefined) sheet.flow(words.seal(part.seal), body, 'P', 'right');
  const day =
    part.day === '' ? (language === 'en' ? words.day : '　　　　年　　月　　日') : part.day;
  sheet.flow(day, body, 'P', 'right');
}

/** Draws one part where the sheet stands. */
export function drawPart(sheet: PdfSheet, part: PaperPart, language: Language): void {
  sheet.y += gap;
  switch (part.kind) {
    case 'heading':
      // A heading does not stand alone at the foot of a page.
      sheet.need(heightOf(1, heading) + heightOf(3, body));
      sheet.flow(part.text, heading, 'H2');
      return;
    case 'paragraph':
      sheet.y -= gap / 2;
      sheet.flow(part.text, body, 'P');
      return;
    case 'facts':
      drawTable(sheet, { shares: [24, 76], rows: part.facts });
      return;
    case 'table': {
      const { columns, rows } = part;
      const shares = columns.map(({ share }) => share);
      drawTable(sheet, { shares, head: columns.map(({ title }) => title), rows });
      return;
    }
    case 'signatures':
      drawSignatures(sheet, part, language);
  }
}

/** The title and what stands under it. */
export function drawHead(sheet: PdfSheet, { title, subtitle }: PaperContent): void {
  sheet.flow(title, { size: 19, isBold: true }, 'H1', 'centre');
  if (subtitle !== '') sheet.flow(subtitle, body, 'P', 'centre');
}

function drawQr(sheet: PdfSheet, address: string, x: number): void {
  const { modules } = qrOf(address, { errorCorrectionLevel: 'M' });
  const side = qrSize / modules.size;
  for (let at = 0; at < modules.data.length; at += 1)
    if (modules.data[at] === 1)
      sheet.document.rect(
        x + (at % modules.size) * side,
        sheet.y + Math.floor(at / modules.size) * side,
        side,
        side,
      );
  sheet.document.fill('black');
}

/** Where the paper can be checked: the QR code, the code, and the address beside it. */
export function drawCheck(sheet: PdfSheet, check: PaperCheck, language: Language): void {
  const words = paperWords[language];
  const x = a4.left + qrSize + 14;
  const width = a4.right - x;
  const text = [words.check, `${words.checkCode} ${check.code}`, check.address].join('\n');
  const { lines } = sheet.set(text, small, width);
  sheet.need(qrSize + 2 * gap);
  sheet.y += 2 * gap;
  const alt = { alt: `${words.checkCode} ${check.address}` };
  sheet.tagged(sheet.structure('Figure', sheet.root, alt), 'Figure', () => {
    drawQr(sheet, check.address, a4.left);
  });
  sheet.tagged(sheet.structure('P', sheet.root), 'P', () => {
    const top = sheet.y + Math.max(0, (qrSize - heightOf(lines.length, small)) / 2);
    sheet.lines(lines, small, { x, top, width });
  });
  sheet.y += Math.max(qrSize, heightOf(lines.length, small));
}

/** Says which characters no typeface has; nothing when there are none. */
export function drawMissing(sheet: PdfSheet, language: Language): void {
  if (sheet.missing.length === 0) return;
  sheet.y += gap;
  sheet.flow(paperWords[language].noGlyphs(sheet.missing), small, 'P');
}

/** The foot of each page: what it is of, and its number. */
export function drawFeet(sheet: PdfSheet, { title, language }: PaperContent, code: string): void {
  const { document } = sheet;
  const { count } = document.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(at);
    const box = { x: a4.left, top: a4.bottom + 18, width: textWidth };
    const name = sheet.set(title, small, textWidth / 2 - 50).lines.slice(0, 1);
    const number = sheet.set(paperWords[language].page(at + 1, count), small, textWidth).lines;
    sheet.artifact('Pagination', () => {
      document.fillColor('#444444');
      sheet.lines(name, small, box);
      sheet.lines(number, small, box, 'centre');
      sheet.lines(sheet.set(code, small, textWidth).lines, small, box, 'right');
      document.fillColor('black');
    });
  }
}
