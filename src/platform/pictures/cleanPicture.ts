import { Mutex } from 'async-mutex';
import sharp from 'sharp';
import { jpegScans } from './jpegScans.ts';
import { plainPng } from './plainPng.ts';

/** So many pixels a picture may have: a 50-megapixel phone's largest, 8,192 × 6,144, fits. */
export const pixelsMax = 52_000_000;
/** No edge is longer: a line of pixels takes as long to read as a picture, and shows nothing. */
const edgePixelsMax = 20_000;
/** A progressive JPEG has about ten, one that was made as small as can be a few more. */
const scansMax = 50;
/** The longest edge of what is kept. */
export const edgeMax = 2_560;
/** The longest edge of the small picture. */
export const smallEdgeMax = 320;

const quality = 82;
const smallQuality = 74;

/** A picture as it is kept: JPEG, upright, without anything but its pixels. */
export interface CleanPicture {
  readonly full: Buffer;
  readonly small: Buffer;
  readonly width: number;
  readonly height: number;
}

// Nothing but the three sorts that are taken is ever read, whatever a file claims to be: no SVG, no TIFF, no video.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
});
sharp.cache(false);
sharp.concurrency(1);

/** One picture at a time in a process: that bounds its memory, and leaves the machine to who asks for less. */
const one = new Mutex();

/** Why a picture cannot be taken: it has too many pixels, or it cannot be read to its end (or only with more time or memory than any picture needs). */
export type PictureFault = 'too_many_pixels' | 'unreadable';

/**
 * Reads a JPEG, PNG or WebP whole, turns it upright, shrinks it to fit and writes it anew, so that nothing but what can be seen is left:
 * no position, no camera, no comment, nothing behind its end. The size is judged by the head alone, before a pixel is read.
 */
export const cleanPicture = (bytes: Buffer): Promise<CleanPicture | PictureFault> =>
  one.runExclusive(async () => {
    try {
      const { width, height } = sizeOfPng(bytes) ?? (await sizeIn(bytes));
      if (width * height > pixelsMax || Math.max(width, height) > edgePixelsMax)
        return 'too_many_pixels';
      const plain = plainPng(bytes);
      if (plain === undefined || jpegScans(bytes, scansMax + 1) > scansMax) return 'unreadable';
      return await written(plain);
    } catch {
      return 'unreadable';
    }
  });

const sizeIn = (bytes: Buffer) => sharp(bytes, { limitInputPixels: false }).metadata();

const pngHead = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const pngHeadBytes = 24;

/** The size that a PNG names in its head. The reader of PNG itself refuses the largest without a word on why. */
function sizeOfPng(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < pngHeadBytes || !bytes.subarray(0, pngHead.length).equals(pngHead))
    return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

async function written(bytes: Buffer): Promise<CleanPicture> {
  const { data: full, info } = await sharp(bytes, {
    limitInputPixels: pixelsMax,
    failOn: 'error',
    sequentialRead: true,
    autoOrient: true,
  })
    .resize({ width: edgeMax, height: edgeMax, fit: 'inside', withoutEnlargement: true })
    // JPEG knows no transparency; what is drawn on nothing is drawn on paper.
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, progressive: true })
    .toBuffer({ resolveWithObject: true });
  const small = await sharp(full)
    .resize({ width: smallEdgeMax, height: smallEdgeMax, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: smallQuality })
    .toBuffer();
  return { full, small, width: info.width, height: info.height };
}
