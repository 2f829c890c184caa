import { a4, heightOf, textWidth, type PdfSheet, type Structure } from './pdfSheet.ts';
import type { TextLine, TextStyle } from './textLines.ts';

/** A grid of cells: its columns by their share of the width, a header that each page repeats, and rows. */
export interface Grid {
  readonly shares: readonly number[];
  /** Absent where the first cell of each row says what the others are. */
  readonly head?: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Cell {
  readonly lines: readonly TextLine[];
  readonly style: TextStyle;
  readonly isHead: boolean;
}

type Row = readonly Cell[];

const padding = { x: 6, y: 4 } as const;
const size = 9.5;
const plain: TextStyle = { size, isBold: false };
const strong: TextStyle = { size, isBold: true };
const rule = '#7a7a7a';
const shade = '#f0f0ee';

const columnsOf = (shares: readonly number[]) => {
  const sum = shares.reduce((all, share) => all + share, 0);
  let x: number = a4.left;
  return shares.map((share) => {
    const width = (share / sum) * textWidth;
    const column = { x, width };
    x += width;
    return column;
  });
};

/** Draws a grid. A row stands on one page unless it is higher than a page. */
class TableDrawing {
  readonly #sheet: PdfSheet;
  readonly #columns: ReturnType<typeof columnsOf>;
  readonly #head: Row | undefined;
  readonly #table: Structure;
  #isHeadTagged = false;

  constructor(sheet: PdfSheet, { shares, head }: Grid) {
    this.#sheet = sheet;
    this.#columns = columnsOf(shares);
    this.#head = head?.map((text, at) => this.#cell(text, at, true));
    this.#table = sheet.structure('Table', sheet.root);
  }

  draw(rows: Grid['rows']): void {
    const set = rows.map((row) => row.map((text, at) => this.#cell(text, at, this.#isLabel(at))));
    const first = set[0];
    if (this.#head) {
      this.#sheet.need(this.#heightOf(this.#head) + (first ? this.#heightOf(first) : 0));
      this.#drawHead(this.#head);
    }
    for (const row of set) this.#drawRow(row);
  }

  #isLabel(at: number): boolean {
    return this.#head === undefined && at % 2 === 0;
  }

  #cell(text: string, at: number, isHead: boolean): Cell {
    const style = isHead ? strong : plain;
    const room = (this.#columns[at]?.width ?? textWidth) - 2 * padding.x;
    return { lines: this.#sheet.set(text, style, room).lines, style, isHead };
  }

  #heightOf(row: Row): number {
    const lines = Math.max(1, ...row.map((cell) => cell.lines.length));
    return heightOf(lines, plain) + 2 * padding.y;
  }

  #drawHead(head: Row): void {
    if (this.#isHeadTagged) {
      this.#drawShade(head);
      this.#sheet.artifact('Layout', () => {
        for (const [at, cell] of head.entries()) this.#drawCell(cell, at);
      });
      this.#drawLines(head);
    } else this.#drawTagged(head);
    this.#isHeadTagged = true;
  }

  #drawRow(row: Row, tagged?: Structure): void {
    const height = this.#heightOf(row);
    const headHeight = this.#head ? this.#heightOf(this.#head) : 0;
    const whole = a4.bottom - a4.top - headHeight;
    if (height > this.#sheet.room && (height <= whole || this.#sheet.room < whole / 3)) {
      this.#sheet.newPage();
      if (this.#head) this.#drawHead(this.#head);
    }
    if (height <= this.#sheet.room) {
      this.#drawTagged(row, tagged);
      return;
    }
    const fitting = Math.floor((this.#sheet.room - 2 * padding.y) / heightOf(1, plain));
    const part = (from: number, to?: number): Row =>
      row.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));
    const line = this.#drawTagged(part(0, fitting), tagged);
    this.#drawRow(part(fitting), line);
  }

  /** Draws a row as one of the structure, or as what a row before the end of a page goes on with. */
  #drawTagged(row: Row, begun?: Structure): Structure {
    const line = begun ?? this.#sheet.structure('TR', this.#table);
    this.#drawShade(row);
    for (const [at, cell] of row.entries()) {
      const type = cell.isHead ? 'TH' : 'TD';
      const scope = this.#head === undefined ? 'Row' : 'Column';
      const element = this.#sheet.structure(type, line, cell.isHead ? { scope } : {});
      this.#sheet.tagged(element, type, () => {
        this.#drawCell(cell, at);
      });
    }
    this.#drawLines(row);
    return line;
  }

  #drawCell({ lines, style }: Cell, at: number): void {
    const { x, width } = this.#columns[at] ?? { x: a4.left, width: textWidth };
    const top = this.#sheet.y + padding.y;
    this.#sheet.lines(lines, style, { x: x + padding.x, top, width: width - 2 * padding.x });
  }

  #drawShade(row: Row): void {
    const { document, y } = this.#sheet;
    const height = this.#heightOf(row);
    const shaded = row.flatMap(({ isHead }, at) => (isHead ? (this.#columns[at] ?? []) : []));
    if (shaded.length === 0) return;
    this.#sheet.artifact('Layout', () => {
      for (const { x, width } of shaded) document.rect(x, y, width, height).fill(shade);
      document.fillColor('black');
    });
  }

  #drawLines(row: Row): void {
    const { document, y } = this.#sheet;
    const height = this.#heightOf(row);
    this.#sheet.artifact('Layout', () => {
      document.lineWidth(0.5).strokeColor(rule);
      for (const { x, width } of this.#columns) document.rect(x, y, width, height).stroke();
    });
    this.#sheet.y += height;
  }
}

/** Draws a grid where the sheet stands, over as many pages as it needs. */
export function drawTable(sheet: PdfSheet, grid: Grid): void {
  new TableDrawing(sheet, grid).draw(grid.rows);
}
