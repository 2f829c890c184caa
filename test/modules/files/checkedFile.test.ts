import assert from 'node:assert/strict';
import sharp from 'sharp';
import { AppError } from '../../../src/kernel/appError.ts';
import { checkedFile } from '../../../src/modules/files/checkedFile.ts';
import { fileBytesMax } from '../../../src/modules/files/fileSizes.ts';
import { pdf, picture } from './bringing.ts';
import { longestTurn } from '../../support/longestTurn.ts';
import { pngOf, pngWithComment, pngWithComments, svg, zip } from './hostileFiles.ts';

/** Why a file is not taken; `taken` when it is. */
const fateOf = async (bytes: Buffer): Promise<unknown> => {
  try {
    await checkedFile(bytes);
    return 'taken';
  } catch (error) {
    return error instanceof AppError ? error.detail.reason : error;
  }
};

const html = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
const withIn = (jpeg: Buffer, words: string): Buffer => {
  const comment = Buffer.from(words);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  const head = [jpeg.subarray(0, 2), Buffer.from('fffe', 'hex'), length, comment];
  return Buffer.concat([...head, jpeg.subarray(2)]);
};

describe('What somebody brings', () => {
  it('is judged by what is in it: pictures of three sorts, and PDF', async () => {
    const sorts = [
      await picture(),
      await sharp(await picture())
        .png()
        .toBuffer(),
      await sharp(await picture())
        .webp()
        .toBuffer(),
    ];
    for (const bytes of sorts) {
      const { kind, full, small } = await checkedFile(bytes);
      assert.equal(kind, 'PICTURE');
      assert.equal((await sharp(full).metadata()).format, 'jpeg');
      assert.equal((await sharp(small).metadata()).format, 'jpeg');
    }
    const paper = await checkedFile(pdf());
    assert.deepEqual([paper.kind, paper.small], ['PDF', undefined]);
    assert.deepEqual(paper.full, pdf(), 'a PDF is kept as it is');
  });

  it('is refused when it is empty or over 10 MB', async () => {
    assert.equal(await fateOf(Buffer.alloc(0)), 'file_bytes');
    assert.equal(await fateOf(Buffer.alloc(fileBytesMax + 1)), 'file_bytes');
    const long = Buffer.concat([pdf().subarray(0, 9), Buffer.alloc(fileBytesMax), pdf()]);
    assert.equal(await fateOf(long), 'file_bytes');
  });

  it('is refused when it is something else, whatever it is called', async () => {
    const others = {
      svg,
      'svg with a declaration': Buffer.concat([Buffer.from('<?xml version="1.0"?>'), svg]),
      html,
      zip,
      gif: await sharp(await picture())
        .gif()
        .toBuffer(),
      tiff: await sharp(await picture())
        .tiff()
        .toBuffer(),
      words: Buffer.from('没有别的'),
      'a program': Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
    };
    for (const [name, bytes] of Object.entries(others))
      assert.equal(await fateOf(bytes), 'file_kind', name);
    const avif = await sharp(await picture())
      .avif()
      .toBuffer();
    assert.equal(await fateOf(avif), 'file_heic');
  });

  it('is refused when it is two things at once', async () => {
    const jpeg = await picture();
    const mixed = {
      'a picture with a zip behind it': Buffer.concat([jpeg, zip]),
      'a picture with a page in its comment': withIn(jpeg, html.toString()),
      'a picture that is a PDF as well': withIn(jpeg, '%PDF-1.4'),
      'a PDF with a zip behind it': Buffer.concat([pdf(), zip]),
      'a PDF with a zip whose comment ends it': Buffer.concat([
        pdf(),
        zip.subarray(0, 20),
        Buffer.from('0600', 'hex'),
        Buffer.from('%%EOF\n'),
      ]),
      'a PDF with a page behind it': Buffer.concat([pdf(), html]),
    };
    for (const [name, bytes] of Object.entries(mixed))
      assert.equal(await fateOf(bytes), 'file_mixed', name);
    assert.equal(await fateOf(Buffer.concat([html, pdf()])), 'file_kind', 'a PDF behind a page');
  });

  it('is refused when it breaks off', async () => {
    const jpeg = await picture(900, 700);
    const png = await sharp(jpeg).png().toBuffer();
    for (const bytes of [jpeg, png])
      assert.equal(await fateOf(bytes.subarray(0, bytes.length >> 1)), 'file_damaged');
    assert.equal(await fateOf(pdf().subarray(0, 40)), 'file_damaged');
  });

  it('is refused by the head alone when it would unpack to too much', async () => {
    assert.equal(await fateOf(pngOf(30_000, 30_000)), 'file_pixels');
    assert.equal(await fateOf(pngOf(1, 1_000_000_000)), 'file_pixels');
    assert.equal(await fateOf(pngOf(1, 50_000_000)), 'file_pixels');
  });

  it('is read no further than it is a picture: what is packed behind or beside its pixels stays packed', async () => {
    const before = process.memoryUsage().rss;
    const bombs = [pngWithComment(80_000_000), pngOf(2, 2, Buffer.alloc(80_000_000))];
    for (const bytes of bombs) assert.equal((await checkedFile(bytes)).width, 2);
    // The tests themselves packed 160 MB.
    assert.ok(process.memoryUsage().rss - before < 300_000_000);
  });

  it('is read without its comments, however many there are, each of which would unpack to 7 MB', async () => {
    const bomb = pngWithComments(400, 7_000_000);
    const peakKb = (): number => process.resourceUsage().maxRSS;
    const before = peakKb();
    assert.equal((await checkedFile(bomb)).width, 2);
    assert.ok(peakKb() - before < 300_000, `${String(peakKb() - before)} kB more`);
  });

  it('is told by its beginning: a long file of another sort holds nobody up', async () => {
    const endless = [
      // A zip that does not say where its first file ends, and something packed that unpacks to nothing.
      Buffer.concat([Buffer.from('504b0304140008000000', 'hex'), Buffer.alloc(9_900_000, 0x50)]),
      Buffer.concat([Buffer.from('1f8b08', 'hex'), Buffer.alloc(9_900_000, 1)]),
    ];
    for (const bytes of endless) {
      const longestMs = await longestTurn(() => fateOf(bytes));
      assert.ok(longestMs < 150, `${String(longestMs)} ms`);
    }
  });
});
