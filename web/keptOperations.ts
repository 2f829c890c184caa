import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const generated = ['generated', 'desk.generated'];

/** Lays `operations.json` beside the built page: the text of each of its operations by name, for the server that serves it. */
export const keptOperations = (): Plugin => ({
  name: 'fengqiao-operations',
  apply: 'build',
  async writeBundle({ dir }) {
    if (dir === undefined) return;
    const files = generated.map((folder) =>
      join(import.meta.dirname, 'src', 'gql', folder, 'persisted-documents.json'),
    );
    const maps = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const all: unknown = Object.assign({}, ...maps.map((text): unknown => JSON.parse(text)));
    await writeFile(join(dir, 'operations.json'), JSON.stringify(all));
  },
});
