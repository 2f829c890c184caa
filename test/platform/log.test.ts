import assert from 'node:assert/strict';
import fc from 'fast-check';
import { faultOf, makeLog, scrubbed } from '../../src/platform/log.ts';

describe('The log', () => {
  const written = (level: 'debug' | 'info' | 'warn' | 'error' | 'silent') => {
    const lines: string[] = [];
    const log = makeLog(level, { write: (line: string) => lines.push(line) });
    log.debug('a');
    log.info({ requestId: 'r' }, 'b');
    log.error('c');
    return lines;
  };

  it('is one JSON object a line, with the time and without the machine', () => {
    const [line = ''] = written('info');
    assert.ok(line.endsWith('\n') && !line.slice(0, -1).includes('\n'));
    const { time, hostname, pid, requestId, msg } = JSON.parse(line) as Record<string, unknown>;
    assert.match(String(time), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
    assert.deepEqual([hostname, pid, requestId, msg], [undefined, undefined, 'r', 'b']);
  });

  it('writes the line of a request as pino would, through the same destination', () => {
    const lines: string[] = [];
    const log = makeLog('info', { write: (line: string) => lines.push(line) });
    const answered = {
      requestId: 'a1',
      route: 'graphql',
      operation: 'feed',
      code: 'OK',
      status: 200,
    };
    for (const line of [
      { ...answered, ms: 1.5, cutOff: undefined },
      { ...answered, operation: undefined, code: 'INTERNAL', ms: 0, cutOff: true as const },
    ]) {
      log.request('debug', line);
      log.request('info', line);
      log.info(line, 'request');
      const [own = '', pinos = '', ...more] = lines.splice(0);
      assert.deepEqual(more, []);
      const withoutTime = (one: string) => one.replace(/"time":"[^"]*"/u, '"time":""');
      assert.equal(withoutTime(own), withoutTime(pinos));
      assert.match(
        String((JSON.parse(own) as { time: unknown }).time),
        /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u,
      );
    }
  });

  it('leaves out what its level does not ask for', () => {
    assert.equal(written('debug').length, 3);
    assert.equal(written('info').length, 2);
    assert.equal(written('error').length, 1);
    assert.equal(written('silent').length, 0);
  });
});

describe('The words of a fault', () => {
  it('lose whatever could be somebody’s', () => {
    for (const [words, kept] of [
      ['E11000 duplicate key { userName: "zhang" }', 'E… duplicate key …'],
      ['cannot read "张三" of 13812345678', 'cannot read … of …'],
      ["no person 'a@b.cn'", 'no person …'],
      ['mail a@b.cn was refused', 'mail … was refused'],
      ['楼上漏水 is undefined', '… is undefined'],
      ['x is not a function', 'x is not a function'],
      ['`secret` { a: { b: "c" } } tail', '… … tail'],
      ["can't read 'Zhang San' now", "can't read … now"],
      ['no end to "Zhang San', 'no end to …'],
      ['no end to { name: Zhang San', 'no end to …'],
      ['odd } and { braces', 'odd } and …'],
    ] as const)
      assert.equal(scrubbed(words), kept);
  });

  it('never hold a long number, a character outside ASCII, or more than 200 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (words) => {
        const kept = scrubbed(words);
        assert.doesNotMatch(kept, /\d{4}|[^\x20-\x7e…]/u);
        assert.ok(kept.length <= 200);
      }),
    );
  });

  it('lose what is quoted also where it is longer than what is read of them', () => {
    for (const open of ['"', "'", '`', '{ name: '])
      assert.equal(
        scrubbed(`Cast failed for ${open}${'Zhang San '.repeat(9_000)}`),
        'Cast failed for …',
      );
  });

  it('are found in time that grows no faster than their length', () => {
    for (const unit of [' ', '{', '"', "'", 'a', '1', '@', 'a@', '\n at ', '\u0301'])
      assert.ok(scrubbed(unit.repeat(5_000_000)).length <= 200, unit);
  });

  it('stay beside the lines of code that it came through', () => {
    const fault = faultOf(new TypeError('no "张三" here'));
    assert.equal(fault.name, 'TypeError');
    assert.equal(fault.message, 'no … here');
    assert.match(fault.at[0] ?? '', /log\.test\.ts/u);
    assert.ok(fault.at.length <= 12);
    assert.doesNotMatch(JSON.stringify(fault), /张三/u);
  });

  it('of a stack that quotes the message leave the message out', () => {
    const error = new Error('secret 13812345678\n    at home of 李四');
    assert.doesNotMatch(JSON.stringify(faultOf(error)), /13812345678|李四/u);
  });

  it('may come from anything that is thrown', () => {
    for (const thrown of ['text 13812345678', 5, null, undefined, Symbol('x'), { a: 1 }])
      assert.doesNotMatch(JSON.stringify(faultOf(thrown)), /13812345678/u);
    assert.equal(faultOf('a').name, 'string');
  });
});
