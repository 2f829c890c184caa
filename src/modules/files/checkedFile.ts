import { AppError } from '../../kernel/appError.ts';
import { cleanPicture, pixelsMax } from '../../platform/pictures/cleanPicture.ts';
import { ScannerUnavailable, type VirusScanner } from '../../platform/virusScanner.ts';
import { checkPdf } from './checkPdf.ts';
import { badFile, fileKindOf, type FileKind } from './fileKind.ts';
import { fileBytesMax } from './fileSizes.ts';

/** What of a file is kept. */
export interface CheckedFile {
  readonly kind: FileKind;
  readonly full: Buffer;
  readonly small?: Buffer;
  readonly width?: number;
  readonly height?: number;
  readonly isScanned: boolean;
}

/** Refuses what is empty or longer than 10 MB: TOO_LARGE `file_bytes`. */
export function checkFileBytes(bytes: number): void {
  if (bytes === 0 || bytes > fileBytesMax)
    throw new AppError('TOO_LARGE', 'Send files of at most 10 MB.', {
      field: 'file',
      reason: 'file_bytes',
      limit: fileBytesMax,
    });
}

/**
 * What of an uploaded file is kept, judged in the order of what it costs: length, kind, viruses (where there is a scanner), and at last the
 * picture itself, which is written anew. Throws what makes the file one that is not taken.
 */
export async function checkedFile(bytes: Buffer, scanner?: VirusScanner): Promise<CheckedFile> {
  checkFileBytes(bytes.length);
  const kind = await fileKindOf(bytes);
  if (kind === 'PDF') checkPdf(bytes);
  const isScanned = await isClean(bytes, scanner);
  if (kind === 'PDF') return { kind, full: bytes, isScanned };
  const picture = await cleanPicture(bytes);
  if (picture === 'too_many_pixels')
    throw badFile('file_pixels', 'The picture is too large to be read.', pixelsMax);
  if (picture === 'unreadable')
    throw badFile('file_damaged', 'The picture cannot be read to its end: take it anew.');
  return { kind, ...picture, isScanned };
}

/** True when a scanner found nothing, false when there is none. */
async function isClean(bytes: Buffer, scanner?: VirusScanner): Promise<boolean> {
  if (scanner === undefined) return false;
  const found = await scanner(bytes).catch((error: unknown) => {
    if (!(error instanceof ScannerUnavailable)) throw error;
    throw new AppError('UNAVAILABLE', 'Files cannot be checked just now; try again later.', {
      reason: 'file_unscanned',
      retryAfterS: 60,
    });
  });
  if (found === 'infected')
    throw badFile('file_infected', 'The virus scanner found something in the file.');
  return true;
}
