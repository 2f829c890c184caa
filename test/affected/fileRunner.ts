import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InstrumenterContext, StrykerOptions } from '@stryker-mutator/api/core';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';
import mongoose from 'mongoose';

/** Longer than mocha's usual: a change must not count as noticed because the machine was slow. */
const testMsMax = 60_000;

const isFailed = ({ status }: TestResult): boolean => status === TestStatus.Failed;

const fileOf = (suite: Mocha.Suite): string => relative(process.cwd(), suite.file ?? '');

const named = (file: string) => ({ id: file, name: file, fileName: join(process.cwd(), file) });

function setBail(suite: Mocha.Suite, bail: boolean): void {
  suite.bail(bail);
  for (const child of suite.suites) setBail(child, bail);
}

const killedOnImport = (error: unknown): MutantRunResult => ({
  status: MutantRunStatus.Killed,
  killedBy: [],
  failureMessage: `import: ${String(error)}`,
  nrOfTests: 0,
});

const { cache } = createRequire(import.meta.url);

/** Forgets what was loaded of our own, so that it runs on import once more; packages stay. */
function forgetOwnFiles(): void {
  for (const file of Object.keys(cache))
    if (!file.includes(`${sep}node_modules${sep}`)) Reflect.deleteProperty(cache, file);
  mongoose.deleteModel(/./u);
}

/** Collections and indexes are made anew for what is imported anew, and by the store that the run shares. */
async function leaveStore(): Promise<void> {
  if (mongoose.connection.readyState !== mongoose.ConnectionStates.connected) return;
  await mongoose.connection.dropDatabase();
  await mongoose.disconnect();
}

interface RootHooks {
  readonly mochaHooks: Mocha.RootHookObject;
}

/**
 * Runs mocha for Stryker, whose own runner does not know mocha 12. A test file counts as one test: its stories build on one
 * another, so a mutant that some of them reach is tried on the whole file, and what a `before` reaches belongs to the file too.
 */
export class FileRunner implements TestRunner {
  readonly #files: readonly string[];
  readonly #context: InstrumenterContext;
  #mocha: Mocha | undefined;
  #suites: Mocha.Suite[] = [];

  constructor(options: StrykerOptions, context: InstrumenterContext) {
    this.#files = String(options['mochaFiles']).split(',');
    this.#context = context;
  }

  capabilities() {
    // A mutant of what runs on import wants it imported anew, in this process.
    return { reloadEnvironment: true };
  }

  async dryRun(options: DryRunOptions): Promise<DryRunResult> {
    const first = await this.#run(this.#files, options);
    if (first.status !== DryRunStatus.Complete || first.tests.some(isFailed)) return first;
    // Mutants share a process: a file that fails a second time would call each of them killed.
    const again = await this.#run(this.#files, options);
    if (again.status !== DryRunStatus.Complete || again.tests.some(isFailed)) return again;
    const { mutantCoverage } = this.#context;
    return mutantCoverage ? { ...first, mutantCoverage } : first;
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, hitLimit, testFilter = this.#files } = options;
    if (options.reloadEnvironment) await this.#unload();
    if (hitLimit === undefined) delete this.#context.hitLimit;
    else Object.assign(this.#context, { hitLimit, hitCount: 0 });
    // A mutant of what runs on import is alive while the files load, any other only afterwards.
    if (mutantActivation === 'static') this.#context.activeMutant = activeMutant.id;
    else delete this.#context.activeMutant;
    try {
      await this.#load();
    } catch (error) {
      return killedOnImport(error);
    }
    this.#context.activeMutant = activeMutant.id;
    return toMutantRunResult(await this.#run(testFilter, options));
  }

  async #unload(): Promise<void> {
    this.#mocha?.dispose();
    this.#mocha = undefined;
    await leaveStore();
    forgetOwnFiles();
  }

  async #load(): Promise<Mocha> {
    if (this.#mocha) return this.#mocha;
    const hooks = (await import(
      pathToFileURL(join(process.cwd(), 'test/support/rootHooks.ts')).href
    )) as RootHooks;
    const mocha = new Mocha({
      reporter: Mocha.reporters.Base,
      timeout: testMsMax,
      rootHooks: hooks.mochaHooks,
      bail: true,
    });
    mocha.cleanReferencesAfterRun(false);
    for (const file of this.#files) mocha.addFile(join(process.cwd(), file));
    await mocha.loadFilesAsync();
    this.#suites = mocha.suite.suites;
    return (this.#mocha = mocha);
  }

  async #run(
    files: readonly string[],
    { disableBail }: { readonly disableBail: boolean },
  ): Promise<DryRunResult> {
    try {
      const mocha = await this.#load();
      mocha.suite.suites = this.#suites.filter((suite) => files.includes(fileOf(suite)));
      const tests = await this.#runFiles(mocha, !disableBail);
      const { hitCount, hitLimit } = this.#context;
      const isEndless = determineHitLimitReached(hitCount, hitLimit);
      return isEndless ?? { status: DryRunStatus.Complete as const, tests };
    } catch (error) {
      return { status: DryRunStatus.Error as const, errorMessage: String(error) };
    }
  }

  #runFiles(mocha: Mocha, bail: boolean): Promise<TestResult[]> {
    const results = new Map<string, TestResult>();
    let started = 0;
    setBail(mocha.suite, bail);
    return new Promise((resolve) => {
      const runner = mocha.run(() => {
        resolve([...results.values()]);
      });
      runner.on('suite', (suite) => {
        if (suite.parent !== mocha.suite) return;
        started = performance.now();
        this.#context.currentTestId = fileOf(suite);
      });
      runner.on('suite end', (suite) => {
        if (suite.parent !== mocha.suite) return;
        const file = fileOf(suite);
        const before = results.get(file);
        const timeSpentMs = (before?.timeSpentMs ?? 0) + performance.now() - started;
        const status = TestStatus.Success as const;
        results.set(
          file,
          before ? { ...before, timeSpentMs } : { ...named(file), timeSpentMs, status },
        );
        delete this.#context.currentTestId;
      });
      runner.on('fail', (test, error: unknown) => {
        const file = relative(process.cwd(), test.file ?? this.#context.currentTestId ?? '');
        const failureMessage = `${test.fullTitle()}: ${String(error)}`;
        const timeSpentMs = performance.now() - started;
        results.set(file, {
          ...named(file),
          timeSpentMs,
          status: TestStatus.Failed,
          failureMessage,
        });
      });
    });
  }
}
