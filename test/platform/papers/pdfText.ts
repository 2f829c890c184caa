import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a PDF sees of it: the text of each page, what it says of itself, and the names of its structure. */
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly title: unknown;
  readonly language: unknown;
  readonly isTagged: boolean;
  /** The elements of the structure of each page, by what they are, in the order of reading. */
  readonly structure: readonly (readonly string[])[];
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

const rolesOf = ({ role, children = [] }: Node): string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesOf),
];

/** Reads a PDF by another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  const structure: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    structure.push(rolesOf((await page.getStructTree()) as Node));
  }
  const { info } = await pdf.getMetadata();
  const said = new Map<string, unknown>(Object.entries(info));
  const isTagged = (await pdf.getMarkInfo())?.Marked === true;
  const [title, language] = [said.get('Title'), said.get('Language')];
  return { pages, title, language, isTagged, structure };
}
