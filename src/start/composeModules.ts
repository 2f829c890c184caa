import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Modules bring what is theirs; these files put it together, so that no file by hand names every module. Git ignores them. */
interface Composition {
  /** Where the modules lie, and the file that each may bring. */
  readonly folder: string;
  readonly fileOf: (module: string) => string;
  /** What the file exports. */
  readonly name: string;
  readonly output: string;
  /** The text after the imports, from the imported names in the order of the modules. */
  readonly compose: (names: readonly string[]) => string;
}

const spread = (names: readonly string[], part = ''): string =>
  names.map((name) => `  ...${name}${part},\n`).join('');

const list = (names: readonly string[]): string =>
  `export const contributed = [\n${spread(names)}];\n`;
const record = (names: readonly string[]): string =>
  `export const contributed = {\n${spread(names)}};\n`;

const compositions: readonly Composition[] = [
  {
    folder: 'graphql',
    fileOf: () => 'permissions.ts',
    name: 'permissions',
    output: 'graphql/permissions.generated.ts',
    compose: (names) =>
      `export const contributed = {\nQuery: {\n${spread(names, '.Query')}},\nMutation: {\n${spread(names, '.Mutation')}},\n};\n`,
  },
  {
    folder: 'graphql',
    fileOf: () => 'loaders.ts',
    name: 'loaders',
    output: 'graphql/loaders.generated.ts',
    compose: record,
  },
  {
    folder: 'src/modules',
    fileOf: (module) => `${module}.limits.ts`,
    name: 'limits',
    output: 'graphql/limits.generated.ts',
    compose: record,
  },
  {
    folder: 'src/modules',
    fileOf: (module) => `${module}.reasons.ts`,
    name: 'reasons',
    output: 'graphql/reasons.generated.ts',
    compose: (names) =>
      `export const contributed = {\n${names.map((name) => `  ${name},\n`).join('')}};\n`,
  },
  {
    folder: 'src/modules',
    fileOf: (module) => `${module}.invariants.ts`,
    name: 'invariants',
    output: 'jobs/invariants.generated.ts',
    compose: list,
  },
  {
    folder: 'src/modules',
    fileOf: (module) => `${module}.files.ts`,
    name: 'files',
    output: 'graphql/fileOwners.generated.ts',
    compose: record,
  },
  {
    folder: 'src/modules',
    fileOf: (module) => `${module}.files.ts`,
    name: 'files',
    output: 'jobs/fileOwners.generated.ts',
    compose: record,
  },
  {
    folder: 'test/graphql',
    fileOf: () => 'access.ts',
    name: 'access',
    output: 'test/graphql/access.generated.ts',
    compose: list,
  },
  {
    folder: 'test/graphql',
    fileOf: () => 'repeats.ts',
    name: 'repeats',
    output: 'test/graphql/repeats.generated.ts',
    compose: record,
  },
  {
    folder: 'test/modules',
    fileOf: () => 'lists.ts',
    name: 'lists',
    output: 'test/modules/lists.generated.ts',
    compose: record,
  },
];

/** Writes each composition anew, if it differs from what is there. */
export function composeModules(root: string): void {
  for (const composition of compositions) {
    if (!existsSync(join(root, composition.folder))) continue;
    const path = join(root, composition.output);
    const text = textOf(root, composition);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}

function textOf(root: string, { folder, fileOf, name, output, compose }: Composition): string {
  const modules = readdirSync(join(root, folder)).filter((module) =>
    existsSync(join(root, folder, module, fileOf(module))),
  );
  const up = folder.startsWith(join(output, '..')) ? '.' : `../${folder}`;
  const imports = modules.map(
    (module) => `import { ${name} as ${module} } from '${up}/${module}/${fileOf(module)}';\n`,
  );
  return `${imports.join('')}\n${compose(modules)}`;
}
