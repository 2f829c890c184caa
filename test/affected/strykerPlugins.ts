import {
  INSTRUMENTER_CONSTANTS,
  type InstrumenterContext,
  type StrykerOptions,
} from '@stryker-mutator/api/core';
import {
  commonTokens,
  declareFactoryPlugin,
  declareValuePlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import { FileRunner } from './fileRunner.ts';
import { SampleChecker } from './sampleChecker.ts';
import { wordsForPeople } from './wordsForPeople.ts';

/** What the mutated code and the runner tell each other: which mutant is alive, and which were reached. */
const contexts = globalThis as { [INSTRUMENTER_CONSTANTS.NAMESPACE]?: InstrumenterContext };

const makeRunner = (options: StrykerOptions) =>
  new FileRunner(options, (contexts[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}));
makeRunner.inject = tokens(commonTokens.options);

const makeSample = (options: StrykerOptions) => new SampleChecker(options);
makeSample.inject = tokens(commonTokens.options);

/** Read by Stryker under this name. */
export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'mochaFiles', makeRunner),
  declareFactoryPlugin(PluginKind.Checker, 'sample', makeSample),
  declareValuePlugin(PluginKind.Ignore, 'wordsForPeople', wordsForPeople),
];
