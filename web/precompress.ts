import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const packable = /\.(js|css|html|svg|webmanifest)$/u;

const pack = async (file: string) => {
  const whole = await readFile(file);
  await writeFile(`${file}.br`, await toBrotli(whole));
  await writeFile(`${file}.gz`, await toGzip(whole, { level: 9 }));
};

/** Lays a `.br` and a `.gz` beside every text file of the built page, so that the server compresses nothing while it serves. */
export const precompress = (): Plugin => ({
  name: 'fengqiao-precompress',
  apply: 'build',
  async writeBundle({ dir }) {
    if (dir === undefined) return;
    const names = await readdir(dir, { recursive: true });
    await Promise.all(
      names.filter((name) => packable.test(name)).map((name) => pack(join(dir, name))),
    );
  },
});
