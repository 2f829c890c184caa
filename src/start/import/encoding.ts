import { createReadStream } from 'node:fs';
import { WrongUsage } from '../tool.ts';

/** How a file writes its characters. */
export interface Encoding {
  /** As TextDecoder calls it: `utf-8`, `gb18030`, `big5`, `utf-16le` … */
  readonly label: string;
  /** False when some of its bytes are of no character; rows that hold such are refused. */
  readonly isWhole: boolean;
  /** True when nothing in the file itself says so and nobody said so: rows that read as nonsense are refused. */
  readonly isGuess: boolean;
}

/** The encoding as people and scripts are told it. */
export const encodingName = ({ label, isWhole }: Pick<Encoding, 'label' | 'isWhole'>): string =>
  isWhole ? label : `broken ${label}`;

/** The encoding that somebody named. Throws WrongUsage when nobody reads such. */
export async function namedEncoding(file: string, name: string): Promise<Encoding> {
  const label = labelOf(name);
  if (label === undefined)
    throw new WrongUsage(
      `--encoding "${name}" is not known; usual are utf-8, gb18030, big5, utf-16le, utf-16be`,
    );
  return { label, isWhole: await isWholeIn(file, label), isGuess: false };
}

/** A name as TextDecoder writes it, undefined when it has none such. */
export function labelOf(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** True when every byte of a file belongs to a character of the encoding. */
export async function isWholeIn(file: string, label: string): Promise<boolean> {
  const decoder = new TextDecoder(label, { fatal: true });
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>)
    if (!decodes(decoder, chunk)) return false;
  return decodes(decoder);
}

function decodes(decoder: TextDecoder, bytes?: Buffer): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}
