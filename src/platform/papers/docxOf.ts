import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { PaperContent, PaperPart } from './paperContent.ts';
import { paperWords } from './paperWords.ts';

type Side = (typeof AlignmentType)[keyof typeof AlignmentType];

// XML 1.0 (2.2) has no place for most control characters, not even escaped.
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The lines of a text as runs of one paragraph. */
const runsOf = (text: string, style: IRunOptions = {}): TextRun[] =>
  text
    .replace(notInXml, '')
    .split('\n')
    .map((line, at) => new TextRun({ ...style, text: line, ...(at > 0 ? { break: 1 } : {}) }));

const said = (text: string, style?: IRunOptions, side?: Side): Paragraph =>
  new Paragraph({
    children: runsOf(text, style),
    spacing: { after: 120, line: 340 },
    ...(side === undefined ? {} : { alignment: side }),
  });

const cellOf = (text: string, share: number, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: share, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHead ? { shading: { fill: 'F0F0EE' } } : {}),
    children: [new Paragraph({ children: runsOf(text, { bold: isHead, size: 19 }) })],
  });

function gridOf(
  shares: readonly number[],
  head: readonly string[] | undefined,
  rows: readonly (readonly string[])[],
): Table {
  const sum = shares.reduce((all, share) => all + share, 0);
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map((text, at) => {
        const share = Math.round(((shares[at] ?? 1) / sum) * 100);
        return cellOf(text, share, isHead || (head === undefined && at === 0));
      }),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...(head ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  });
}

function signed(
  part: Extract<PaperPart, { kind: 'signatures' }>,
  { sign, seal, day }: (typeof paperWords)['zh-CN'],
): Paragraph[] {
  const line = '＿'.repeat(14);
  return [
    ...part.signers.map(({ label, name }) => said(`${label}${name}  ${line}（${sign}）`)),
    ...(part.seal === undefined ? [] : [said(seal(part.seal), {}, AlignmentType.RIGHT)]),
    said(part.day === '' ? `${day}：${line}` : part.day, {}, AlignmentType.RIGHT),
  ];
}

function partOf(part: PaperPart, words: (typeof paperWords)['zh-CN']): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading': {
      const children = runsOf(part.text, { bold: true, size: 24, color: '000000' });
      const spacing = { before: 240, after: 120 };
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children, spacing })];
    }
    case 'paragraph':
      return [said(part.text)];
    case 'facts':
      return [gridOf([24, 76], undefined, part.facts), said('')];
    case 'table': {
      const titles = part.columns.map(({ title }) => title);
      const shares = part.columns.map(({ share }) => share);
      return [gridOf(shares, titles, part.rows), said('')];
    }
    case 'signatures':
      return signed(part, words);
  }
}

/** The paper as a file of a word processor, to be edited: without page numbers and without a code to check it by. */
export function docxOf(content: PaperContent): Promise<Buffer> {
  const words = paperWords[content.language];
  const { title, author, language } = content;
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: runsOf(title, { bold: true, size: 38, color: '000000' }),
  });
  const document = new Document({
    title: title.replace(notInXml, ''),
    creator: author.replace(notInXml, ''),
    styles: {
      default: {
        document: {
          run: {
            size: 21,
            font: { ascii: 'SimSun', eastAsia: 'SimSun', hAnsi: 'SimSun' },
            language: { value: language, eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        children: [
          heading,
          said(content.subtitle, {}, AlignmentType.CENTER),
          ...content.parts.flatMap((part) => partOf(part, words)),
          said(words.draft, { size: 17, color: '555555' }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
