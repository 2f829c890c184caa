import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { create, type Font } from 'fontkit';
import { packageRoot } from '../packageRoot.ts';

/** A typeface that papers are printed in. */
export interface PaperFont {
  readonly name: 'regular' | 'bold' | 'rare';
  readonly bytes: Buffer;
  /** Whether it draws the character. */
  has(codePoint: number): boolean;
  /** The width of a character, in parts of the type size. */
  widthOf(codePoint: number): number;
}

/** Finds the typeface for each character. */
export interface PaperFonts {
  /** The typeface that draws a character; undefined when none does. */
  find(codePoint: number, isBold: boolean): PaperFont | undefined;
}

/** CJK Unified Ideographs Extension B, whose characters stand in some names and in few typefaces. */
const isExtensionB = (codePoint: number): boolean => codePoint >= 0x20000 && codePoint <= 0x2a6df;

function fontFrom(name: PaperFont['name'], bytes: Buffer): PaperFont {
  const made = create(bytes);
  if (!('unitsPerEm' in made)) throw new Error(`the typeface ${name} is a collection`);
  const font: Font = made;
  const widths = new Map<number, number>();
  return {
    name,
    bytes,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    widthOf: (codePoint) => {
      const known = widths.get(codePoint);
      if (known !== undefined) return known;
      const width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      widths.set(codePoint, width);
      return width;
    },
  };
}

const ofPackage = (file: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${file}`));

const rareBytes = (): Buffer =>
  brotliDecompressSync(
    readFileSync(join(packageRoot(), 'src/platform/papers/fonts/hanaMinExtB.ttf.br')),
  );

/**
 * The typefaces of papers, read once: Noto Serif SC in two weights, and Hanazono Mincho for Extension B, which is read when the first of its
 * characters comes.
 */
export function openPaperFonts(): PaperFonts {
  const regular = fontFrom('regular', ofPackage('400Regular/NotoSerifSC_400Regular.ttf'));
  const bold = fontFrom('bold', ofPackage('700Bold/NotoSerifSC_700Bold.ttf'));
  let rare: PaperFont | undefined;
  return {
    find: (codePoint, isBold) => {
      const usual = isBold ? bold : regular;
      if (usual.has(codePoint)) return usual;
      if (!isExtensionB(codePoint)) return undefined;
      rare ??= fontFrom('rare', rareBytes());
      return rare.has(codePoint) ? rare : undefined;
    },
  };
}
