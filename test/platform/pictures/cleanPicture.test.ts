import assert from 'node:assert/strict';
import sharp from 'sharp';
import {
  cleanPicture,
  edgeMax,
  smallEdgeMax,
} from '../../../src/platform/pictures/cleanPicture.ts';

const cleaned = async (bytes: Buffer) => {
  const made = await cleanPicture(bytes);
  assert.ok(typeof made !== 'string', 'it can be read');
  return made;
};

/** Red above, blue below, as a camera lays it down that is held on its side. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([
    {
      input: { create: { width, height: height / 2, channels: 3, background: '#f00' } },
      top: 0,
      left: 0,
    },
  ]);

describe('A picture', () => {
  it('loses where it was taken, by what and when', async () => {
    const bytes = await halves(80, 60)
      .jpeg()
      .withExif({
        IFD0: { Make: 'Phone', Copyright: '林某' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '29/1 52/1 30/1',
          GPSLongitude: '121/1 33/1 0/1',
        },
      })
      .toBuffer();
    assert.ok((await sharp(bytes).metadata()).exif, 'there was something to lose');
    const { full, small } = await cleaned(bytes);
    for (const kept of [full, small]) {
      const { exif, xmp, iptc, icc, comments } = await sharp(kept).metadata();
      assert.deepEqual([exif, xmp, iptc, icc, comments], Array(5).fill(undefined));
      for (const word of ['Phone', 'Exif', '林某'])
        assert.ok(!kept.includes(Buffer.from(word)), word);
    }
  });

  it('stands upright, however the phone was held', async () => {
    // 6: the top of what was seen lies at the right of what is stored.
    const bytes = await halves(80, 60).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { full, width, height } = await cleaned(bytes);
    assert.deepEqual([width, height], [60, 80]);
    const { data, info } = await sharp(full).raw().toBuffer({ resolveWithObject: true });
    const red = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
    assert.ok(red(55, 40) > 200 && red(5, 40) < 60, 'what was above is at the right now');
  });

  it('is shrunk to fit, never blown up, and keeps its shape', async () => {
    const { full, small, width, height } = await cleaned(
      await halves(5_000, 2_500).jpeg().toBuffer(),
    );
    assert.deepEqual([width, height], [edgeMax, edgeMax / 2]);
    const [kept, little] = [await sharp(full).metadata(), await sharp(small).metadata()];
    assert.deepEqual([kept.width, kept.height], [width, height]);
    assert.deepEqual([little.width, little.height], [smallEdgeMax, smallEdgeMax / 2]);
    const tiny = await cleaned(await halves(40, 30).png().toBuffer());
    assert.deepEqual([tiny.width, tiny.height], [40, 30]);
  });

  it('is drawn on white where it is drawn on nothing', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const { data } = await sharp((await cleaned(bytes)).full)
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.ok(data.every((value) => value > 250));
  });

  it('is worked on alone: of ten at once nine wait, and all are done', async () => {
    const bytes = await halves(600, 400).jpeg().toBuffer();
    const all = await Promise.all(Array.from({ length: 10 }, () => cleaned(bytes)));
    assert.equal(new Set(all.map(({ full }) => full.toString('base64'))).size, 1);
  });

  it('that is no picture is said to be unreadable', async () => {
    assert.equal(await cleanPicture(Buffer.from('<svg/>')), 'unreadable');
    assert.equal(await cleanPicture(Buffer.alloc(0)), 'unreadable');
  });
});
