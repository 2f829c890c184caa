import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DamagedArchive } from '../../../src/platform/backup/archiveFormat.ts';
import { readArchive } from '../../../src/platform/backup/readArchive.ts';
import { useScratchFolder } from '../../support/scratchFolder.ts';
import { archiveOf, bson, header, manifestOf, note, repacked, type MadeEntry } from './archives.ts';

const one = bson({ _id: 'one', text: '邻里' });
const two = bson({ _id: 'two', list: [1, 2.5, null] });
const picture = Buffer.from([0xff, 0xd8, 0, 1]);
const part = (collection: string, no: number, ...documents: readonly Buffer[]): MadeEntry => ({
  name: `store/${collection}/${String(no).padStart(6, '0')}.bson`,
  bytes: Buffer.concat(documents),
});
const whole: readonly MadeEntry[] = [
  note('header.json', header),
  part('posts', 1, one),
  part('posts', 2, two),
  { name: 'files/ab/cdef', bytes: picture },
  note('manifest.json', manifestOf({ posts: [one, two], empty: [] }, { 'ab/cdef': picture })),
];

describe('An archive', function () {
  this.timeout(60_000);
  const folder = useScratchFolder();

  const refusal = async (entries: readonly MadeEntry[]): Promise<string> => {
    const path = await archiveOf(folder(), entries);
    return refusalOf(path);
  };
  const refusalOf = async (path: string): Promise<string> => {
    const read = await readArchive(path).catch((error: unknown) => error);
    assert.ok(read instanceof Error, 'it was read without a word');
    return read.message;
  };
  const replaced = (name: string, ...by: readonly MadeEntry[]): readonly MadeEntry[] =>
    whole.flatMap((entry) => (entry.name === name ? by : [entry]));

  it('that is whole is read in its order, for its owner alone, and tells what is in it', async () => {
    const path = await archiveOf(folder(), whole);
    assert.equal(statSync(path).mode & 0o777, 0o600);
    const heard: string[] = [];
    const read = await readArchive(path, {
      onHeader: ({ id }) => void heard.push(id),
      onDocuments: async (collection, documents) => {
        await Promise.resolve();
        heard.push(...documents.map((document) => `${collection} ${document.toString('hex')}`));
      },
      onFile: async (file, chunks) => {
        const bytes: Buffer[] = [];
        for await (const chunk of chunks) bytes.push(chunk);
        heard.push(`${file} ${Buffer.concat(bytes).toString('hex')}`);
      },
    });
    assert.deepEqual(heard, [
      header.id,
      `posts ${one.toString('hex')}`,
      `posts ${two.toString('hex')}`,
      `ab/cdef ${picture.toString('hex')}`,
    ]);
    assert.equal(read.manifest.collections['posts']?.count, 2);
  });

  it('of a later form is refused by its number', async () => {
    const later = note('header.json', { format: 2, says: 'otherwise' });
    assert.match(await refusal(replaced('header.json', later)), /form 2.*newer program/u);
  });

  it('is refused when any of its bytes was changed, although gzip finds nothing wrong', async () => {
    const path = await archiveOf(folder(), whole);
    const swap = (from: Buffer, to: number) => (tar: Buffer) => {
      const at = tar.indexOf(from);
      assert.ok(at > 0);
      tar[at] = to;
      return tar;
    };
    const changedText = repacked(path, swap(Buffer.from('邻里'), 0xe8));
    assert.match(await refusalOf(changedText), /posts is not what was written/u);
    const changedFile = repacked(path, swap(picture, 0x2a));
    assert.match(await refusalOf(changedFile), /files are not what was written/u);
    const flipped = readFileSync(path);
    flipped[Math.floor(flipped.length / 2)] = (flipped[Math.floor(flipped.length / 2)] ?? 0) ^ 4;
    const flippedPath = join(folder(), 'flipped');
    writeFileSync(flippedPath, flipped);
    assert.match(await refusalOf(flippedPath), /damaged|cannot be read|not what was written/u);
  });

  it('is refused wherever it was cut', async () => {
    const bytes = readFileSync(await archiveOf(folder(), whole));
    const cut = join(folder(), 'cut');
    for (const length of [0, 1, 17, bytes.length >> 1, bytes.length - 9, bytes.length - 1]) {
      writeFileSync(cut, bytes.subarray(0, length));
      assert.match(await refusalOf(cut), /was cut/u);
    }
    const endless = await refusal(whole.slice(0, -1));
    assert.match(endless, /its end is missing/u);
  });

  it('is refused when a part is missing, doubled, or not in its place', async () => {
    assert.match(await refusal(replaced('store/posts/000002.bson')), /posts is not/u);
    assert.match(await refusal(replaced('store/posts/000001.bson')), /not in their places/u);
    const twice = replaced('store/posts/000002.bson', part('posts', 2, two), part('posts', 2, two));
    assert.match(await refusal(twice), /not in their places/u);
    const [first, ...rest] = whole;
    assert.ok(first);
    assert.match(await refusal([...rest, first]), /not in their places/u);
    assert.match(await refusal([...whole, part('more', 1, one)]), /not in their places/u);
  });

  it('is refused when a name leads out of its folder, or is none of ours', async () => {
    const names = [
      'files/../../etc/passwd',
      'files//etc/passwd',
      'files/a/./b',
      'files/.hidden',
      `files/${'a/'.repeat(9)}b`,
      '/etc/passwd',
      'store/../x/000001.bson',
      'store/posts/1.bson',
      'store/$cmd/000001.bson',
      'keys.json',
      'files/a\\..\\b',
    ];
    for (const name of names) {
      const entries = replaced('files/ab/cdef', { name, bytes: picture });
      assert.match(await refusal(entries), /which no backup writes/u, name);
    }
  });

  it('is refused when it holds a link or a folder', async () => {
    for (const type of ['symlink', 'link', 'directory', 'fifo'] as const) {
      const entries = replaced('files/ab/cdef', { name: 'files/ab', bytes: picture, type });
      assert.match(await refusal(entries), /no plain file/u, type);
    }
  });

  it('is refused when a part holds no whole documents', async () => {
    for (const bytes of [
      one.subarray(0, -1),
      Buffer.concat([one, two.subarray(0, 9)]),
      Buffer.alloc(8),
    ])
      assert.match(
        await refusal(
          replaced('store/posts/000001.bson', { name: 'store/posts/000001.bson', bytes }),
        ),
        /no whole documents/u,
      );
  });

  it('that unpacks to far more than it holds is refused in little memory', async () => {
    const zeros = gzipSync(Buffer.alloc(64 * 1_048_576), { level: 9 });
    const bomb = join(folder(), 'bomb');
    const [first] = whole;
    assert.ok(first);
    const honest = readFileSync(await archiveOf(folder(), [first]));
    writeFileSync(bomb, Buffer.concat([honest, ...Array.from({ length: 40 }, () => zeros)]));
    const before = process.memoryUsage().rss;
    assert.match(await refusalOf(bomb), /unpacks to more than it holds/u);
    assert.ok(process.memoryUsage().rss - before < 300_000_000);
    const huge = { name: 'store/posts/000001.bson', bytes: Buffer.alloc(30 * 1_048_576) };
    assert.match(await refusal(replaced('store/posts/000001.bson', huge)), /larger than a backup/u);
  });

  it('is none when the file is something else, or not there', async () => {
    const text = join(folder(), 'text');
    writeFileSync(text, 'hello');
    assert.match(await refusalOf(text), /damaged/u);
    assert.match(await refusalOf(join(folder(), 'nowhere')), /cannot be read.*ENOENT/u);
    const read = await readArchive(text).catch((error: unknown) => error);
    assert.ok(read instanceof DamagedArchive);
  });
});
