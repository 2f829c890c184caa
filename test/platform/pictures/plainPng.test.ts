import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { plainPng } from '../../../src/platform/pictures/plainPng.ts';
import { chunk, pngOf } from '../../modules/files/hostileFiles.ts';

const present = (png: Buffer | undefined): Buffer => png ?? assert.fail('it is none');

describe('A PNG as it is read', () => {
  it('has its pixels, colours and which way is up, and no comment of any sort', async () => {
    const bytes = await sharp({ create: { width: 6, height: 4, channels: 4, background: '#c33' } })
      .png()
      .withIccProfile('p3')
      .withExif({ IFD0: { Make: 'Phone' } })
      .toBuffer();
    const packed = deflateSync(Buffer.alloc(7_000_000));
    const comments = [
      chunk('zTXt', Buffer.concat([Buffer.from('a\0\0'), packed])),
      chunk('iTXt', Buffer.concat([Buffer.from('a\0\u0001\0\0\0'), packed])),
      chunk('tEXt', Buffer.from('a\0b')),
    ];
    const head = bytes.subarray(0, 33);
    const plain = present(plainPng(Buffer.concat([head, ...comments, bytes.subarray(33)])));
    const without = present(plainPng(bytes));
    assert.ok(plain.equals(without));
    const [kept, before] = [await sharp(plain).metadata(), await sharp(bytes).metadata()];
    assert.deepEqual([kept.icc, kept.exif], [before.icc, before.exif]);
    assert.ok(before.icc !== undefined && before.exif !== undefined, 'there was something to keep');
    const pixels = (png: Buffer) => sharp(png).raw().toBuffer();
    assert.deepEqual(await pixels(plain), await pixels(bytes));
  });

  it('is as broken as it came: cut off, with a length that leads behind its end', () => {
    const png = pngOf(2, 2, Buffer.alloc(14));
    for (let end = 0; end < png.length; end += 1) {
      const cut = png.subarray(0, end);
      assert.ok(present(plainPng(cut)).length <= cut.length);
    }
    const [head, rest] = [png.subarray(0, 33), Buffer.from('ffffffff49444154aabb', 'hex')];
    assert.ok(present(plainPng(Buffer.concat([head, rest]))).equals(Buffer.concat([head, rest])));
  });

  it('is none in more chunks than any writer makes; what is no PNG is left alone', () => {
    const many = Array.from({ length: 20_001 }, () => chunk('tEXt', Buffer.alloc(0)));
    assert.equal(plainPng(pngOf(2, 2, Buffer.alloc(14), many)), undefined);
    assert.notEqual(plainPng(pngOf(2, 2, Buffer.alloc(14), many.slice(10))), undefined);
    const other = Buffer.from('GIF89a');
    assert.equal(plainPng(other), other);
  });
});
