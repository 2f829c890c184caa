import { fileTypeFromBuffer } from 'file-type';
import { badInput, type AppError } from '../../kernel/appError.ts';
import type { Reason } from '../../kernel/reason.ts';

/** What a file is: a picture, which is shown, or a PDF, which is taken along. */
export type FileKind = 'PICTURE' | 'PDF';

const pictureTypes: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
/** What phones take pictures in that nobody but they can read. */
const phoneTypes: ReadonlySet<string> = new Set([
  'image/heic',
  'image/heif',
  'image/heic-sequence',
  'image/heif-sequence',
  'image/avif',
]);

/** By so much of its beginning is a file told (as file-type advises): of some sorts it would read on, at once, through all of it. */
const headBytes = 4_100;

/** A refusal of a file for what is in it. */
export const badFile = (reason: Reason, message: string, limit?: number): AppError =>
  badInput('file', reason, message, limit);

/**
 * What a file is, by its content; its name and what the browser calls it say nothing. BAD_INPUT: `file_kind` for what is not taken,
 * `file_heic`, `file_mixed` for what another program would read as something else.
 */
export async function fileKindOf(bytes: Buffer): Promise<FileKind> {
  const mime = (await fileTypeFromBuffer(bytes.subarray(0, headBytes)))?.mime ?? '';
  if (phoneTypes.has(mime))
    throw badFile('file_heic', 'HEIC pictures cannot be read here: send JPEG, PNG or WebP.');
  const isPicture = pictureTypes.has(mime);
  if (!isPicture && mime !== 'application/pdf')
    throw badFile('file_kind', 'Send a JPEG, PNG or WebP picture, or a PDF.');
  if (isZipToo(bytes) || (isPicture ? isPageToo(bytes) : !beginsAsPdf(bytes)))
    throw badFile('file_mixed', 'The file is two things at once: save it anew and send that.');
  return isPicture ? 'PICTURE' : 'PDF';
}

const zipEnd = Buffer.from('PK\u0005\u0006', 'latin1');
const zipEndBytes = 22;
const zipCommentMax = 65_535;

/** True for bytes that a reader of zip (and so of office files and programs in Java) takes: it looks from the end. */
function isZipToo(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - zipEndBytes - zipCommentMax);
  const tail = bytes.subarray(from);
  for (let at = tail.indexOf(zipEnd); at !== -1; at = tail.indexOf(zipEnd, at + 1)) {
    const commentBytes = at + zipEndBytes <= tail.length ? tail.readUInt16LE(at + 20) : -1;
    if (at + zipEndBytes + commentBytes === tail.length) return true;
  }
  return false;
}

/** So far into a file do browsers and readers of PDF look for what it is. */
const sniffedBytes = 1_024;
const otherBeginnings = /%pdf-|<!doctype|<html|<head|<body|<script|<svg|<iframe/iu;

/** True for a picture in whose beginning a page or a PDF begins as well. */
const isPageToo = (bytes: Buffer): boolean =>
  otherBeginnings.test(bytes.toString('latin1', 0, sniffedBytes));

const beginsAsPdf = (bytes: Buffer): boolean =>
  /^%PDF-[12]\.\d/u.test(bytes.toString('latin1', 0, 8));
