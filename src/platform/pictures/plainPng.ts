const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const headBytes = 8;
const sumBytes = 4;

/** What the pixels hang on, their colours and which way is up; all else in a PNG is words about it, or moves. */
const ofPixels: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND'],
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'eXIf'],
]);

/** No writer of PNG makes chunks so small that 10 MB are more of them. */
const chunksMax = 20_000;

/**
 * A PNG without what is not of its pixels: each comment (zTXt, iTXt) may unpack to 8 MB, and its reader unpacks them all (900 in 6 MB took
 * 2.5 GB). What is no PNG is given back as it is; undefined for one of more than 20,000 chunks.
 */
export function plainPng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, signature.length).equals(signature)) return bytes;
  const kept: Buffer[] = [signature];
  let at = signature.length;
  for (let chunks = 0; at + headBytes <= bytes.length; chunks += 1) {
    if (chunks === chunksMax) return undefined;
    const next = at + headBytes + bytes.readUInt32BE(at) + sumBytes;
    const type = bytes.toString('latin1', at + 4, at + headBytes);
    if (ofPixels.has(type)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return Buffer.concat(kept);
}
