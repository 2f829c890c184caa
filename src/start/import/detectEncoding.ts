import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** How a file writes its characters; `broken utf-8` is UTF-8 in which some bytes are none. */
export type Encoding = 'utf-8' | 'broken utf-8' | 'gb18030';

/** Longest line of a file, in bytes: longer ones hold no message. */
const lineBytesMax = 16_000_000;
const advice = 'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8") and import that.';

/**
 * UTF-8 (with or without BOM) when every byte is valid as such; UTF-8 with broken places when most of its Chinese is; else
 * GB18030, in which older exports come. Throws one line, with the place and what to do, on UTF-16 and on what is none of them.
 */
export async function detectEncoding(file: string): Promise<Encoding> {
  const sample = await beginningOf(file);
  if (beginsAsUtf16(sample)) throw utf16(file);
  const wrong = await findLine(file, (line) => !isUtf8(line));
  const [even, odd] = nulsByParity(sample);
  const few = wrong === undefined ? Math.max(nulsMin, sample.length / 8) : nulsMin;
  if (Math.min(even, odd) === 0 && Math.max(even, odd) >= few) throw utf16(file);
  if (wrong === undefined) return 'utf-8';
  if (await isMostlyUtf8(file)) return 'broken utf-8';
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const alsoWrong = await findLine(file, (line) => !decodes(decoder, line));
  if (alsoWrong === undefined) return 'gb18030';
  throw new Error(
    `${file} is neither UTF-8 (${told(wrong)} is none) nor GB18030 (${told(alsoWrong)} is none). ${advice}`,
  );
}

/** Chinese text in UTF-16 without a mark still has commas, braces and line ends, each with a NUL on the same side. */
const nulsMin = 8;

const utf16 = (file: string): Error => new Error(`${file} is UTF-16, which is not read. ${advice}`);

interface Place {
  readonly line: number;
  readonly byte: number;
}

const told = ({ line, byte }: Place): string =>
  `line ${String(line)}, which begins at byte ${String(byte)},`;

async function beginningOf(file: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(file, { end: 65_535 }) as AsyncIterable<Buffer>)
    pieces.push(piece);
  return Buffer.concat(pieces);
}

const beginsAsUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** How many NULs stand at even and at odd places. */
function nulsByParity(bytes: Buffer): [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) counts[at % 2 === 0 ? 0 : 1] += 1;
  });
  return counts;
}

const lineEnd = 0x0a;

/** The lines of a file as bytes; in UTF-8 and in GB18030 alike the byte of a line end is nothing else. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let line = 1;
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = piece.indexOf(lineEnd); end >= 0; end = piece.indexOf(lineEnd, from)) {
      yield Buffer.concat([...held, piece.subarray(from, end)]);
      [held, heldBytes, from] = [[], 0, end + 1];
      line += 1;
    }
    held.push(piece.subarray(from));
    heldBytes += piece.length - from;
    if (heldBytes > lineBytesMax)
      throw new Error(`Line ${String(line)} of ${file} is too long for a file of messages.`);
  }
  if (heldBytes > 0) yield Buffer.concat(held);
}

async function findLine(file: string, isIt: (line: Buffer) => boolean): Promise<Place | undefined> {
  let line = 1;
  let byte = 0;
  for await (const bytes of linesOf(file)) {
    if (isIt(bytes)) return { line, byte };
    line += 1;
    byte += bytes.length + 1;
  }
  return undefined;
}

const replaced = /\ufffd/gu;
/** What takes three bytes in UTF-8; two GB18030 characters in a row hardly ever look like one. */
const wide = /[\u0800-\ufffc]/gu;

async function isMostlyUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8');
  let sound = 0;
  let broken = 0;
  for await (const bytes of linesOf(file)) {
    const line = decoder.decode(bytes);
    sound += line.match(wide)?.length ?? 0;
    broken += line.match(replaced)?.length ?? 0;
  }
  return sound > broken;
}

function decodes(decoder: TextDecoder, bytes: Buffer): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
