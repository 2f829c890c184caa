import { codeFromTyped, type Paper } from './paper.ts';
import { findPaper } from './paper.store.ts';

/** The paper of a code as somebody typed it, for whoever holds the code; null when none was issued under it. */
export async function readPaper(typed: string): Promise<Paper | null> {
  const code = codeFromTyped(typed);
  return code === undefined ? null : findPaper(code);
}
