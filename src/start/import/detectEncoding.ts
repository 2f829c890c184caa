import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import jschardet from 'jschardet';
import { isWholeIn, labelOf, type Encoding } from './encoding.ts';
import { countEveryday, isPlausible, nothingCounted } from './everydayText.ts';
import { textLines } from './textLines.ts';

const advice = 'Or save it as UTF-8 (in a spreadsheet: "CSV UTF-8") and import that.';
const sampleBytes = 65_536;

/**
 * UTF-8 when every byte is valid as such, or most of its Chinese is; UTF-16 when the file begins with its mark; GB18030, in which
 * older exports come, when it reads as everyday Chinese in it. Throws one line that says what to do on everything else: what is
 * guessed wrongly would be kept as nonsense.
 */
export async function detectEncoding(file: string): Promise<Encoding> {
  const sample = await beginningOf(file);
  const marked = markOf(sample);
  if (marked !== undefined)
    return { label: marked, isWhole: await isWholeIn(file, marked), isGuess: false };
  const isWhole = await isWholeIn(file, 'utf-8');
  const unmarked = unmarkedUtf16(sample, isWhole);
  if (unmarked !== undefined)
    throw new Error(
      `${file} is UTF-16 without a mark at its beginning: say --encoding ${unmarked}. ${advice}`,
    );
  if (isWhole || (await isMostlyUtf8(file))) return { label: 'utf-8', isWhole, isGuess: false };
  if (!(await readsAsGb18030(file)))
    throw new Error(`${file} is no UTF-8, and no Chinese when read as GB18030. ${guessed(sample)}`);
  return { label: 'gb18030', isWhole: await isWholeIn(file, 'gb18030'), isGuess: true };
}

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The encoding whose byte order mark the file begins with. */
function markOf([first, second]: Buffer): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** So many NULs on one side tell UTF-16 without a character of Chinese: commas, braces and line ends have each one. */
const nulsMin = 8;
/** A few Chinese characters have a NUL on the other side (一 is U+4E00). */
const oneSidedness = 8;

/** UTF-16 that does not say so: it reads as everyday Chinese with plain signs between, or nearly all its NULs stand on one side. */
function unmarkedUtf16(sample: Buffer, isUtf8Whole: boolean): string | undefined {
  const nuls = { even: 0, odd: 0 };
  for (const [at, byte] of sample.entries())
    if (byte === 0) nuls[at % 2 === 0 ? 'even' : 'odd'] += 1;
  const [label, many, few] =
    nuls.odd > nuls.even ? ['utf-16le', nuls.odd, nuls.even] : ['utf-16be', nuls.even, nuls.odd];
  if (many === 0) return undefined;
  const count = countEveryday(new TextDecoder(label).decode(sample), nothingCounted);
  if (count.everyday > 0 && isPlausible(count)) return label;
  // In valid UTF-8 some NULs are the padding of fixed-width exports.
  const least = isUtf8Whole ? Math.max(nulsMin, sample.length / 8) : nulsMin;
  return many >= least && few * oneSidedness <= many ? label : undefined;
}

const replaced = /\ufffd/gu;
/** What takes three bytes in UTF-8; two GB18030 characters in a row hardly ever look like one. */
const wide = /[\u0800-\ufffc]/gu;

async function isMostlyUtf8(file: string): Promise<boolean> {
  let sound = 0;
  let broken = 0;
  for await (const line of textLines(file, asIs('utf-8'))) {
    sound += line.match(wide)?.length ?? 0;
    broken += line.match(replaced)?.length ?? 0;
  }
  return sound > broken;
}

const asIs = (label: string): Encoding => ({ label, isWhole: false, isGuess: false });

/** Korean in EUC-KR lies exactly where GB 2312 has its everyday characters, but Chinese never reads as Hangul alone (0.60). */
const hangulShareMax = 0.95;
const lettersMin = 8;

async function readsAsGb18030(file: string): Promise<boolean> {
  let count = nothingCounted;
  for await (const line of textLines(file, asIs('gb18030'))) count = countEveryday(line, count);
  if (!isPlausible(count)) return false;
  const korean = { letters: 0, hangul: 0 };
  for await (const line of textLines(file, asIs('euc-kr'))) {
    korean.letters += line.match(/[^\P{L}\p{ASCII}]/gu)?.length ?? 0;
    korean.hangul += line.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  }
  return korean.letters < lettersMin || korean.hangul < hangulShareMax * korean.letters;
}

/** What TextDecoder calls the code pages that the detector names by their number. */
const codePages: Readonly<Record<string, string>> = {
  CP932: 'shift_jis',
  CP949: 'euc-kr',
  CP950: 'big5',
  CP874: 'windows-874',
};

function guessed(sample: Buffer): string {
  const name = jschardet.detect(sample).encoding;
  const label = name === null ? undefined : labelOf(codePages[name] ?? name);
  if (label === undefined || label === 'gb18030' || isUtf8(sample))
    return `Say in which it is: --encoding big5, shift_jis …. ${advice}`;
  return `It looks like ${label}: if it is, say --encoding ${label}. ${advice}`;
}
