import type { PaperFont, PaperFonts } from './paperFonts.ts';
import { setText, type SetText, type TextLine, type TextStyle } from './textLines.ts';

type PdfDocument = PDFKit.PDFDocument;
/** An element of the structure by which a reader for the blind goes through a paper. */
export type Structure = PDFKit.PDFStructureElement;

const [pageWidth, pageHeight] = [595.28, 841.89];
/** A4 in points, and the margins: text stands between `left` and `right`, `top` and `bottom`. */
export const a4 = { left: 62, right: pageWidth - 62, top: 62, bottom: pageHeight - 66 } as const;
/** The width of the text. */
export const textWidth = a4.right - a4.left;
/** The distance of two lines, in parts of the type size. */
const leading = 1.55;

/** The height of so many lines, in points. */
export const heightOf = (lines: number, { size }: TextStyle): number => lines * size * leading;

/** Where lines stand in their box. */
type Side = 'left' | 'centre' | 'right';

/** The pages of a paper, filled from above; nothing is written twice, and nothing below the last line. */
export class PdfSheet {
  readonly document: PdfDocument;
  readonly root: Structure;
  /** Where the next part begins, in points from above. */
  y: number = a4.top;
  readonly #fonts: PaperFonts;
  readonly #missing = new Set<string>();
  readonly #registered = new Set<string>();

  constructor(document: PdfDocument, fonts: PaperFonts) {
    this.document = document;
    this.#fonts = fonts;
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  /** The codes of the characters that were printed as codes. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** Points left on this page. */
  get room(): number {
    return a4.bottom - this.y;
  }

  newPage(): void {
    this.document.addPage();
    this.y = a4.top;
  }

  /** Begins a new page unless so much is left on this one. */
  need(height: number): void {
    if (height > this.room && this.y > a4.top) this.newPage();
  }

  /** A new element of the structure. */
  structure(
    type: string,
    parent: Structure,
    options: { scope?: 'Row' | 'Column'; alt?: string } = {},
  ) {
    const made = this.document.struct(type, options);
    parent.add(made);
    return made;
  }

  /** Draws what belongs to an element of the structure. */
  tagged(element: Structure, type: string, draw: () => void): void {
    const content = this.document.markStructureContent(type);
    draw();
    this.document.endMarkedContent();
    element.add(content);
  }

  /** Draws what says nothing: lines, page numbers, repeated headers. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }

  set(text: string, style: TextStyle, room: number): SetText {
    const set = setText(text, style, room, this.#fonts);
    for (const code of set.missing) this.#missing.add(code);
    return set;
  }

  /** Draws lines into a box from `x` and `top` on. */
  lines(
    lines: readonly TextLine[],
    style: TextStyle,
    box: { readonly x: number; readonly top: number; readonly width: number },
    side: Side = 'left',
  ): void {
    const baseline = style.size * ((leading - 1) / 2 + 0.88);
    for (const [at, line] of lines.entries()) {
      const spare = box.width - line.width;
      let x = box.x + (side === 'left' ? 0 : side === 'centre' ? spare / 2 : spare);
      const y = box.top + heightOf(at, style) + baseline;
      for (const run of line.runs) {
        this.#take(run.font, style.size);
        this.document.text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
        x += run.width;
      }
    }
  }

  /** Writes in a typeface from now on; it is embedded once it was taken. */
  #take(font: PaperFont, size: number): void {
    if (!this.#registered.has(font.name)) this.document.registerFont(font.name, font.bytes);
    this.#registered.add(font.name);
    this.document.font(font.name, size);
  }

  /** A text of its own over the whole width, going on over pages; `type` is its element of the structure. */
  flow(text: string, style: TextStyle, type: 'P' | 'H1' | 'H2', side: Side = 'left'): void {
    const { lines } = this.set(text, style, textWidth);
    const element = this.structure(type, this.root);
    const height = heightOf(1, style);
    for (let at = 0; at < lines.length;) {
      this.need(height);
      const fitting = Math.max(1, Math.floor(this.room / height));
      const part = lines.slice(at, at + fitting);
      this.tagged(element, type, () => {
        this.lines(part, style, { x: a4.left, top: this.y, width: textWidth }, side);
      });
      this.y += height * part.length;
      at += part.length;
    }
  }
}
