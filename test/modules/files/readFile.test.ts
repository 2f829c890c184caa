import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomId } from '../../../src/kernel/id.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { attachFiles } from '../../../src/modules/files/attachFiles.ts';
import { fileSettings } from '../../../src/modules/files/fileSettings.ts';
import { readFile, type FileOwnerKinds } from '../../../src/modules/files/readFile.ts';
import { useStore } from '../../support/store.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { bring, pdf, useFiles } from './bringing.ts';

const resident = () => workOf(someone('RESIDENT', places.community));
const thing = () => ({ kind: 'thing', id: randomId() });
const noSuchFile = { code: 'NOT_FOUND', detail: { reason: 'file' } };

describe('A file is read', () => {
  useStore();
  const folder = useFiles();

  it('by nobody but who brought it, while it belongs to nothing', async () => {
    const work = resident();
    const { id } = await bring(work);
    assert.equal((await readFile(work, id, 'full', {})).file.id, id);
    const auditor = workOf(someone('AUDITOR', places.city));
    for (const other of [resident(), auditor, workOf(visitor)])
      await assert.rejects(readFile(other, id, 'full', {}), noSuchFile);
  });

  it('by whom its owner lets read, from then on also not by who brought it', async () => {
    const work = resident();
    const { id } = await bring(work);
    const reader = resident();
    const owners: FileOwnerKinds = {
      thing: {
        holds: () => Promise.resolve(true),
        mayRead: ({ personId }) => Promise.resolve(personId === reader.actor.personId),
      },
    };
    await attachFiles(work, [id], thing());
    assert.equal((await readFile(reader, id, 'full', owners)).file.id, id);
    await assert.rejects(readFile(work, id, 'full', owners), noSuchFile);
    await assert.rejects(readFile(reader, id, 'full', {}), noSuchFile);
  });

  it('small only where it is a picture', async () => {
    const work = resident();
    const { id } = await bring(work, pdf());
    await assert.rejects(readFile(work, id, 'small', {}), noSuchFile);
    assert.ok((await readFile(work, (await bring(work)).id, 'small', {})).bytes.length > 0);
  });

  it('whole and unchanged or not at all', async () => {
    const work = resident();
    const { id, blob } = await bring(work);
    const path = join(folder(), blob.slice(0, 2), blob);
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(99) ^ 1, 99);
    writeFileSync(path, bytes);
    await assert.rejects(readFile(work, id, 'full', {}), /authenticate/u);
    await fileSettings().blobs.remove(blob);
    await assert.rejects(readFile(work, id, 'full', {}), noSuchFile);
  });

  it('in no other’s place: bytes moved to another file do not open', async () => {
    const work = resident();
    const [one, other] = [await bring(work), await bring(work)];
    const pathOf = (name: string) => join(folder(), name.slice(0, 2), name);
    writeFileSync(pathOf(one.blob), readFileSync(pathOf(other.blob)));
    await assert.rejects(readFile(work, one.id, 'full', {}), /authenticate/u);
  });
});
