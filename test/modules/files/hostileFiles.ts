import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A chunk of a PNG. */
export const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A PNG that names a size, whatever its pixels are; `extra` are chunks before them. */
export function pngOf(
  width: number,
  height: number,
  pixels: Buffer = Buffer.alloc(1_000),
  extra: readonly Buffer[] = [],
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = 2;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...extra,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG with a comment that unpacks to so many bytes. */
export const pngWithComment = (bytes: number): Buffer =>
  pngOf(2, 2, Buffer.alloc(14), [
    chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(bytes))])),
  ]);

/** A PNG with so many comments that each unpack to so many bytes. */
export function pngWithComments(count: number, bytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(bytes, 'a'));
  const comments = Array.from({ length: count }, (_, at) =>
    chunk('zTXt', Buffer.concat([Buffer.from(`c${String(at)}\0\0`), packed])),
  );
  return pngOf(2, 2, Buffer.alloc(14), comments);
}

/** An empty zip, which any reader of zip takes when it stands at the end of something. */
export const zip: Buffer = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);

export const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
);

/** A grey progressive JPEG of `scans` + 2 scans: each coefficient (63 of them) in one of its own, bit by bit (14). Each takes some thirty bytes. */
export async function jpegInScans(scans: number): Promise<Buffer> {
  const grey = sharp({ create: { width: 64, height: 64, channels: 3, background: '#808080' } });
  const bytes = await grey.toColourspace('b-w').jpeg({ progressive: true }).toBuffer();
  const begin = scansOf(bytes);
  const [first, second] = begin;
  const ofMeans = begin.slice(2).find((scan) => scan[7] === 0);
  if (first === undefined || second === undefined || ofMeans === undefined)
    throw new Error('scans');
  const bits = Math.ceil(scans / 63);
  const made = Array.from({ length: scans }, (_, at) => {
    const scan = Buffer.from(second);
    const bit = bits - 1 - Math.floor(at / 63);
    scan[7] = scan[8] = (at % 63) + 1;
    scan[9] = ((at < 63 ? 0 : bit + 1) << 4) | bit;
    return scan;
  });
  const head = bytes.subarray(0, bytes.indexOf(second));
  return Buffer.concat([head, ofMeans, ...made, Buffer.from('ffd9', 'hex')]);
}

const scanMark = Buffer.from('ffda', 'hex');

/** Each scan with its pixels, up to the next mark. */
function scansOf(bytes: Buffer): Buffer[] {
  const scans: Buffer[] = [];
  for (let at = bytes.indexOf(scanMark); at !== -1; at = bytes.indexOf(scanMark, at + 2)) {
    let end = at + 2;
    while (bytes[end] !== 0xff || bytes[end + 1] === 0) end += 1;
    scans.push(bytes.subarray(at, end));
  }
  return scans;
}
