import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomId } from '../../../src/kernel/id.ts';
import { readFile } from '../../../src/modules/files/readFile.ts';
import { findFile } from '../../../src/modules/files/storedFile.store.ts';
import { uploadFile } from '../../../src/modules/files/uploadFile.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places, someone, workOf } from '../../support/world.ts';
import { bring, pdf, picture, useFiles } from './bringing.ts';

const resident = () => workOf(someone('RESIDENT', places.community));

describe('Somebody brings a file', () => {
  useStore();
  const folder = useFiles();

  const keptFiles = () =>
    readdirSync(folder(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it('and reads it back, large and small; it belongs to nothing yet', async () => {
    const work = resident();
    const file = await bring(work, await picture(640, 480));
    assert.deepEqual(
      [file.kind, file.width, file.height, file.owner],
      ['PICTURE', 640, 480, undefined],
    );
    const { bytes } = await readFile(work, file.id, 'full', {});
    assert.equal(bytes.length, file.bytes);
    assert.ok((await readFile(work, file.id, 'small', {})).bytes.length > 0);
    assert.deepEqual(await findFile(file.id), file);
  });

  it('which lies on the disk sealed: nothing of it can be read there, not even its name', async () => {
    const secret = 'BT/F1 12 Tf(机密)Tj ET';
    const { blob } = await bring(resident(), pdf(secret), '协议.pdf');
    assert.ok(keptFiles().some((path) => path.endsWith(blob)));
    for (const path of keptFiles()) {
      const kept = readFileSync(path);
      assert.ok(!kept.includes('%PDF') && !kept.includes('JFIF') && !kept.includes(secret), path);
    }
  });

  it('again under the same key: the first file, and nothing more is kept', async () => {
    const work = resident();
    const asked = { key: randomId(), name: '灯.jpg', bytes: await picture() };
    const first = await uploadFile(work, asked);
    const before = keptFiles().length;
    const later = { ...work, now: minutesLater(9) };
    assert.deepEqual(await uploadFile(later, asked), first);
    assert.equal(keptFiles().length, before);
  });

  it('in two windows at the same moment: one file', async () => {
    const work = resident();
    const asked = { key: randomId(), name: '灯.jpg', bytes: await picture() };
    const both = await Promise.all([uploadFile(work, asked), uploadFile(work, asked)]);
    assert.deepEqual(both[0], both[1]);
    assert.ok((await readFile(work, both[0].id, 'full', {})).bytes.length > 0);
  });

  it('under a key that brought another: refused', async () => {
    const work = resident();
    const key = randomId();
    await uploadFile(work, { key, name: '灯.jpg', bytes: await picture() });
    for (const other of [
      { name: '灯.jpg', bytes: await picture(64, 48, '#f00') },
      { name: '别的.jpg', bytes: await picture() },
    ])
      await assert.rejects(uploadFile(work, { key, ...other }), {
        code: 'CONFLICT',
        detail: { reason: 'key_reused' },
      });
  });

  it('under an id that says nothing of person or key, and differs between people', async () => {
    const key = 'everybody-knows-it';
    const bytes = await picture();
    const [one, two] = [resident(), resident()];
    const ids = [one, two].map(
      async (work) => (await uploadFile(work, { key, name: 'a', bytes })).id,
    );
    const [first, second] = await Promise.all(ids);
    assert.notEqual(first, second);
    assert.match(String(first), /^[0-9a-f]{32}$/u);
  });
});
