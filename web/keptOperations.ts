import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse, print, visit, type FieldNode, type SelectionSetNode } from 'graphql';
import type { Plugin } from 'vite';

const generated = ['generated', 'desk.generated'];

const read = async (folder: string): Promise<Record<string, string>> => {
  const file = join(import.meta.dirname, 'src', 'gql', folder, 'persisted-documents.json');
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
};

/** The hash of one of the page's operations, by its name; what asks before the page has arrived knows it so. */
export const hashOf = async (operation: string): Promise<string> => {
  const maps = await Promise.all(generated.map(read));
  const isIt = (text: string) =>
    parse(text).definitions.some(
      (one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === operation,
    );
  const found = maps.flatMap((map) => Object.entries(map)).find(([, text]) => isIt(text));
  if (found === undefined) throw new Error(`The page has no operation ${operation}.`);
  return found[0];
};

const typeName: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

const withType = (set: SelectionSetNode): SelectionSetNode => ({
  ...set,
  selections: [...set.selections, typeName],
});

// As the page itself would send it: with the type of every object, by which its cache knows what an act has made old.
const asSent = (text: string) => {
  const typed = visit(parse(text), {
    Field: ({ selectionSet, ...field }) =>
      selectionSet && { ...field, selectionSet: withType(selectionSet) },
    InlineFragment: (part) => ({ ...part, selectionSet: withType(part.selectionSet) }),
    FragmentDefinition: (part) => ({ ...part, selectionSet: withType(part.selectionSet) }),
  });
  return print(typed);
};

/** Lays `operations.json` beside the built page: the text of each of its operations by name, for the server that serves it. */
export const keptOperations = (): Plugin => ({
  name: 'fengqiao-operations',
  apply: 'build',
  async writeBundle({ dir }) {
    if (dir === undefined) return;
    const maps = await Promise.all(generated.map(read));
    const all = maps.flatMap((map) => Object.entries(map));
    const texts = all.map(([name, text]) => [name, asSent(text)] as const);
    await writeFile(join(dir, 'operations.json'), JSON.stringify(Object.fromEntries(texts)));
  },
});
