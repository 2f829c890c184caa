import { cruise, type ICruiseResult } from 'dependency-cruiser';

/** Who imports whom while the program runs: for each file those that import it. Paths are as git names them. */
export type Importers = ReadonlyMap<string, readonly string[]>;

const roots = ['src', 'graphql', 'jobs', 'web/src', 'test', 'bench'];

/** Reads the imports of the whole tree (some seconds). Types alone are not followed: they are gone when a test runs. */
export async function readImporters(): Promise<Importers> {
  const { output } = await cruise(roots, {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  });
  if (typeof output === 'string') throw new Error('the import graph came as text');
  return importersOf(output);
}

function importersOf({ modules }: ICruiseResult): Importers {
  const importers = new Map<string, string[]>();
  for (const { source, dependencies } of modules)
    for (const { resolved, dependencyTypes } of dependencies) {
      if (dependencyTypes.includes('type-only')) continue;
      importers.set(resolved, [...(importers.get(resolved) ?? []), source]);
    }
  return importers;
}

const isTest = (file: string): boolean => file.endsWith('.test.ts');

/** How many steps of their paths two files share from the root on; a test and what it mirrors, `test/a/x.test.ts`, share all. */
function sharedSteps(test: string, file: string): number {
  const steps = (path: string) =>
    path.replace(/^(?:test|src)\/|(?:\.test)?\.tsx?$/gu, '').split('/');
  const ofFile = steps(file);
  const ofTest = steps(test);
  const differs = ofTest.findIndex((step, at) => step !== ofFile[at]);
  return differs < 0 ? ofTest.length : differs;
}

/** All that reach a file by imports, each with the fewest steps between; the file itself has none. */
export function stepsTo(importers: Importers, file: string): ReadonlyMap<string, number> {
  const steps = new Map([[file, 0]]);
  for (const [reached, step] of steps)
    for (const importer of importers.get(reached) ?? [])
      if (!steps.has(importer)) steps.set(importer, step + 1);
  return steps;
}

/** The test files that reach a file by imports, those with the fewest steps between first, then those that stand nearest. */
export function testsReaching(importers: Importers, file: string): string[] {
  const steps = stepsTo(importers, file);
  return [...steps.keys()]
    .filter(isTest)
    .sort(
      (a, b) =>
        (steps.get(a) ?? 0) - (steps.get(b) ?? 0) ||
        sharedSteps(b, file) - sharedSteps(a, file) ||
        (a < b ? -1 : 1),
    );
}
