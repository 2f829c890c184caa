import assert from 'node:assert/strict';
import sharp from 'sharp';
import { cleanPicture } from '../../../src/platform/pictures/cleanPicture.ts';
import { jpegScans } from '../../../src/platform/pictures/jpegScans.ts';
import { jpegInScans } from '../../modules/files/hostileFiles.ts';

const noise = (options: { progressive: boolean }) =>
  sharp({
    create: {
      width: 200,
      height: 160,
      channels: 3,
      background: '#777',
      noise: { type: 'gaussian', mean: 120, sigma: 60 },
    },
  })
    .jpeg({ ...options, quality: 95 })
    .toBuffer();

describe('The scans of a JPEG', () => {
  it('are counted: one, or about ten where it comes to be seen bit by bit', async () => {
    assert.equal(jpegScans(await noise({ progressive: false }), 99), 1);
    assert.equal(jpegScans(await noise({ progressive: true }), 99), 10);
    assert.equal(jpegScans(await noise({ progressive: true }), 4), 4);
  });

  it('are not those of a picture within it, nor of what hangs behind it', async () => {
    const [picture, other] = [
      await noise({ progressive: false }),
      await noise({ progressive: true }),
    ];
    const length = Buffer.alloc(2);
    length.writeUInt16BE(other.length + 2);
    const within = Buffer.concat([
      picture.subarray(0, 2),
      Buffer.from('ffe5', 'hex'),
      length,
      other,
      picture.subarray(2),
    ]);
    assert.ok(other.length < 65_000);
    assert.equal(jpegScans(Buffer.concat([within, other]), 99), 1);
  });

  it('end where the file does, wherever it is cut; what is no JPEG has none', async () => {
    const picture = await noise({ progressive: true });
    for (let end = 0; end < picture.length; end += 7)
      assert.ok(jpegScans(picture.subarray(0, end), 99) <= 10);
    assert.equal(jpegScans(Buffer.alloc(100_000, 0xff), 99), 0);
    assert.equal(jpegScans(Buffer.from('ffd8ffd8ffffff00ffda', 'hex'), 99), 1);
  });

  it('are few: a picture of hundreds would take its reader minutes, and is not read', async () => {
    const many = await jpegInScans(440);
    assert.equal(jpegScans(many, 999), 442);
    assert.equal(await cleanPicture(many), 'unreadable');
    const fewer = await cleanPicture(await jpegInScans(45));
    assert.ok(typeof fewer !== 'string' && fewer.width === 64);
  });
});
