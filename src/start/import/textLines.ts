import { createReadStream } from 'node:fs';
import type { Encoding } from './encoding.ts';

/** Longest line of a file, in UTF-16 units: longer ones hold no message. */
const lineLengthMax = 16_000_000;

/** The lines of a file in their order, whatever line ends they have. Throws one line when one is too long. */
export async function* textLines(
  file: string,
  { label }: Encoding,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  let held: string[] = [];
  let heldLength = 0;
  let count = 0;
  for await (const piece of decoded(file, label, onBytes)) {
    const [first = '', ...others] = piece.split('\n');
    held.push(first);
    heldLength += first.length;
    if (heldLength > lineLengthMax)
      throw new Error(`Line ${String(count + 1)} of ${file} is too long for a file of messages.`);
    const last = others.pop();
    if (last === undefined) continue;
    yield held.join('');
    yield* others;
    count += others.length + 1;
    [held, heldLength] = [[last], last.length];
  }
  if (heldLength > 0) yield held.join('');
}

/** The text of a file with `\n` as its only line end. */
async function* decoded(
  file: string,
  label: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  // A line end cut by the end of a block waits for its other half.
  let held = '';
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    onBytes(chunk.length);
    const text = held + decoder.decode(chunk, { stream: true });
    held = text.endsWith('\r') ? '\r' : '';
    yield withPlainLineEnds(text.slice(0, text.length - held.length));
  }
  yield withPlainLineEnds(held + decoder.decode());
}

const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/gu, '\n');
