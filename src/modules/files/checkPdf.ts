import { badFile } from './fileKind.ts';

const end = '%%EOF';
/** Readers look so far from the end of a file for the end of its document. */
const tailBytes = 1_024;

/**
 * Refuses a PDF that breaks off (BAD_INPUT `file_damaged`) or behind whose end something stands (`file_mixed`). It is kept as it is, and never
 * opened here: whoever takes it along opens it at home.
 */
export function checkPdf(bytes: Buffer): void {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - tailBytes));
  const at = tail.lastIndexOf(end);
  if (at !== -1 && /^[\s\0]*$/u.test(tail.slice(at + end.length))) return;
  if (bytes.lastIndexOf(end) === -1)
    throw badFile('file_damaged', 'The document breaks off: save it anew and send that.');
  throw badFile('file_mixed', 'Something stands behind the end of the document: save it anew.');
}
