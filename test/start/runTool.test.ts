import assert from 'node:assert/strict';
import { MongoNetworkError } from 'mongodb';
import { runTool, textFlag, WrongUsage, type Outcome, type Tool } from '../../src/start/tool.ts';

/** What a tool wrote while it ran. */
interface Heard {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Runs a tool and takes what it writes; stdout and stderr are given back to the test runner afterwards. */
async function hear(tool: Tool, ...argv: string[]): Promise<Heard> {
  const heard = { out: '', err: '' };
  const before = {
    out: process.stdout.write.bind(process.stdout),
    err: process.stderr.write.bind(process.stderr),
  };
  process.stdout.write = (piece) => {
    heard.out += String(piece);
    return true;
  };
  process.stderr.write = (piece) => {
    heard.err += String(piece);
    return true;
  };
  try {
    return { code: await runTool(tool, argv), ...heard };
  } finally {
    process.stdout.write = before.out;
    process.stderr.write = before.err;
  }
}

const toolThat = (run: Tool['run']): Tool => ({
  usage: 'Usage: npm run count -- WORD [options]',
  options: { times: { type: 'string' }, loud: { type: 'boolean' } },
  run,
});

const outcome = (done: boolean): Outcome => ({
  done,
  line: done ? 'Counted 3.' : 'Counted 2, one was refused.',
  summary: { counted: done ? 3 : 2 },
});

const failing = (error: Error): Tool => toolThat(() => Promise.reject(error));

const lastLine = (text: string): unknown => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');

describe('A command-line tool', () => {
  const counting = toolThat((flags, words, say) => {
    say(`counting ${words.join(' ')}`);
    return Promise.resolve({
      ...outcome(true),
      summary: {
        words,
        times: textFlag(flags, 'times') ?? null,
        loud: flags['loud'] === true,
      },
    });
  });

  it('prints one line for people and ends with 0 when it is done', async () => {
    const { code, out, err } = await hear(counting, 'a', 'b');
    assert.deepEqual([code, out, err], [0, 'Counted 3.\n', 'counting a b\n']);
  });

  it('prints one JSON object as the last line of stdout when a script asks', async () => {
    const { code, out, err } = await hear(counting, 'a', '--times', '4', '--json', '--loud');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), { words: ['a'], times: '4', loud: true });
    assert.equal(out.trimEnd().split('\n').length, 1);
    assert.equal(err, 'counting a\n', 'progress stays out of stdout');
  });

  it('ends with 1, and tells both, when something was refused', async () => {
    const partly = toolThat(() => Promise.resolve(outcome(false)));
    assert.deepEqual(await hear(partly), {
      code: 1,
      out: 'Counted 2, one was refused.\n',
      err: '',
    });
    const asked = await hear(partly, '--json');
    assert.deepEqual([asked.code, lastLine(asked.out)], [1, { counted: 2 }]);
  });

  it('prints its usage and does nothing else when asked for help', async () => {
    const silent = toolThat(() => Promise.reject(new Error('it ran')));
    for (const flag of ['--help', '-h'])
      assert.deepEqual(await hear(silent, flag, 'word'), {
        code: 0,
        out: 'Usage: npm run count -- WORD [options]\n',
        err: '',
      });
  });
});

describe('A tool that fails', () => {
  it('says why in one line, without a stack, and ends with 1', async () => {
    const { code, out, err } = await hear(failing(new Error('There is no file x.csv.')));
    assert.deepEqual([code, out, err], [1, '', 'There is no file x.csv.\n']);
  });

  it('also tells a script, as the last line of stdout', async () => {
    const { code, out, err } = await hear(failing(new Error('Nothing "here".')), '--json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), { error: 'Nothing "here".' });
    assert.equal(err, 'Nothing "here".\n');
  });

  it('tells of a store that is away in our words, not in those of the driver', async () => {
    const { code, out } = await hear(
      failing(new MongoNetworkError('connection 7 to 127.0.0.1:5 closed')),
      '--json',
    );
    assert.equal(code, 1);
    const { error } = lastLine(out) as { error: string };
    assert.match(error, /store cannot be reached/u);
    assert.ok(!error.includes('127.0.0.1'));
  });
});

describe('A tool that is called wrongly', () => {
  const wrong = [
    { what: 'an unknown flag', argv: ['--nothing'] },
    { what: 'a flag without its value', argv: ['--times'] },
    { what: 'a value for a switch', argv: ['--loud=yes'] },
  ];
  const never = toolThat(() => Promise.reject(new Error('it ran')));

  for (const { what, argv } of wrong)
    it(`by ${what} prints its usage and ends with 2`, async () => {
      const { code, out, err } = await hear(never, ...argv);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.ok(err.trimEnd().endsWith('Usage: npm run count -- WORD [options]'), err);
      assert.ok(!err.includes('it ran'));
    });

  it('ends with 2 when it finds the mistake itself', async () => {
    const { code, err } = await hear(failing(new WrongUsage('name one word')));
    assert.equal(code, 2);
    assert.match(err, /^name one word\nUsage: /u);
  });

  it('and tells a script too, whoever found the mistake', async () => {
    const byParser = await hear(never, '--json', '--nothing');
    assert.equal(byParser.code, 2);
    assert.match((lastLine(byParser.out) as { error: string }).error, /--nothing/u);
    const byTool = await hear(failing(new WrongUsage('name one word')), '--json');
    assert.deepEqual([byTool.code, JSON.parse(byTool.out)], [2, { error: 'name one word' }]);
  });

  it('a text flag that came without text is wrong usage, one that is absent is not', () => {
    assert.equal(textFlag({}, 'name'), undefined);
    assert.equal(textFlag({ name: 'x' }, 'name'), 'x');
    assert.throws(() => textFlag({ name: true }, 'name'), WrongUsage);
  });
});
