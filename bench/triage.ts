import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import nodejieba from 'nodejieba';
import { judgeTexts } from '../src/modules/triage/judgeTexts.ts';
import { openModel } from '../src/modules/classifier/weightsFile.ts';
import { dictionaryPaths } from '../src/platform/segmenter/dictionary.ts';
import { openSegmenter } from '../src/platform/segmenter/segmenter.ts';

// How many posts one core triages (normalise, segment, judge, explain) beside nodejieba alone cutting the same text.
// Each side is a process of its own; rounds alternate, so that both see the same machine; the median counts. A second of
// core is a second of CPU time over all threads of the process, so a busy machine does not change the figure much.

const postCount = 1_000;
const batchSize = 50;
const rounds = 5;
/** Triage may cost so many times the core time of bare cutting. It was 8 when this was written; the rest is for a busy machine. */
const timesMax = 12;

const clauses = [
  '我们小区的电梯三天两头坏，',
  '找了物业公司很多次，每次都说在等配件。',
  '楼上邻居半夜拖家具，孩子睡不着，',
  '上门沟通过两回也没有用。',
  '楼下新开的烧烤店把油烟直接排到窗外，',
  '老板答应装净化器，到现在也没有装。',
  '我在工地干了四个月，工资只发了一个月，',
  '包工头说甲方没有给钱。',
  '请问办理居住证需要带哪些材料，',
  '社区服务中心周六上班吗？',
  '建议在河边步道加几盏路灯和几张长椅。',
  '感谢网格员昨天帮老人联系医生！',
  '去年交的订金商家一直不退，合同写的是7天内可退，',
  '打了12次电话都没人接，',
  '希望有人能帮我们协调一下。',
];

/** Invented posts of 40 to 560 characters, about 300 on average; the same ones at every run. */
const posts = (): string[] => {
  let state = 20_260_101;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: postCount }, () => {
    const parts = Array.from({ length: 3 + next(30) }, () => clauses[next(clauses.length)] ?? '');
    return `${parts[0] ?? ''}\n${parts.join('')}`;
  });
};

type Side = 'bare' | 'triage';
type Round = (texts: readonly string[]) => Promise<void>;

const bareSide = (): Promise<Round> => {
  nodejieba.load(dictionaryPaths());
  return Promise.resolve((texts) => {
    for (const text of texts) nodejieba.cut(text, true);
    return Promise.resolve();
  });
};

const triageSide = async (): Promise<Round> => {
  const judge = judgeTexts(await openSegmenter(), await openModel());
  return async (texts) => {
    for (let from = 0; from < texts.length; from += batchSize)
      await judge(texts.slice(from, from + batchSize));
  };
};

interface RoundFigures {
  /** Seconds of CPU, over all threads. */
  readonly coreS: number;
  /** Seconds of the clock on the wall. */
  readonly wallS: number;
  readonly peakMb: number;
}

/** A side's process: says that it is ready, then runs a round whenever it is told to, until it is let go. */
const serve = async (side: Side): Promise<void> => {
  const round = await (side === 'bare' ? bareSide() : triageSide());
  const texts = posts();
  process.on('message', () => {
    const cpu = process.cpuUsage();
    const startedAt = performance.now();
    void round(texts).then(() => {
      const { user, system } = process.cpuUsage(cpu);
      const figures: RoundFigures = {
        coreS: (user + system) / 1e6,
        wallS: (performance.now() - startedAt) / 1e3,
        peakMb: process.resourceUsage().maxRSS / 1024,
      };
      process.send?.(figures);
    });
  });
  process.once('disconnect', () => process.exit(0));
  process.send?.('ready');
};

const start = async (side: Side): Promise<ChildProcess> => {
  const child = fork(fileURLToPath(import.meta.url), ['--serve', side]);
  await once(child, 'message');
  return child;
};

const oneRound = async (child: ChildProcess): Promise<RoundFigures> => {
  child.send('round');
  const [figures] = (await once(child, 'message')) as [RoundFigures];
  return figures;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export interface TriageBench {
  readonly name: 'triage';
  readonly figures: {
    readonly posts: number;
    readonly charactersPerPost: number;
    readonly postsPerCoreSecond: number;
    readonly postsPerSecond: number;
    readonly peakMb: number;
    readonly barePostsPerCoreSecond: number;
    readonly barePeakMb: number;
    /** Core time of triage over core time of bare cutting. */
    readonly times: number;
    readonly timesMax: number;
    readonly holds: boolean;
  };
}

/** Measures both sides in alternating rounds; about half a minute. */
export const runBench = async (): Promise<TriageBench> => {
  const texts = posts();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const [bare, triage] = [await start('bare'), await start('triage')];
  const figures = { bare: [] as RoundFigures[], triage: [] as RoundFigures[] };
  try {
    await oneRound(bare);
    await oneRound(triage);
    for (let round = 0; round < rounds; round++) {
      figures.bare.push(await oneRound(bare));
      figures.triage.push(await oneRound(triage));
    }
  } finally {
    bare.disconnect();
    triage.disconnect();
  }
  const perS = (side: Side, by: 'coreS' | 'wallS') =>
    Math.round(postCount / median(figures[side].map((figure) => figure[by])));
  const peak = (side: Side) => Math.round(Math.max(...figures[side].map(({ peakMb }) => peakMb)));
  const ratios = figures.triage.map(({ coreS }, i) => coreS / (figures.bare[i]?.coreS ?? NaN));
  const times = Math.round(median(ratios) * 100) / 100;
  return {
    name: 'triage',
    figures: {
      posts: postCount,
      charactersPerPost: Math.round(characters / postCount),
      postsPerCoreSecond: perS('triage', 'coreS'),
      postsPerSecond: perS('triage', 'wallS'),
      peakMb: peak('triage'),
      barePostsPerCoreSecond: perS('bare', 'coreS'),
      barePeakMb: peak('bare'),
      times,
      timesMax,
      holds: times <= timesMax,
    },
  };
};

/** Prints a table (or, with --json, one line of JSON); exit 1 when triage costs too much beside its peer. */
const main = async (): Promise<void> => {
  const bench = await runBench();
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(bench)}\n`);
  else console.table(bench.figures);
  process.exitCode = bench.figures.holds ? 0 : 1;
};

const side = process.argv[3];
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === '--serve') await serve(side === 'bare' ? 'bare' : 'triage');
  else await main();
}
