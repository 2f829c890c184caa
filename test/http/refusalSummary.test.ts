import assert from 'node:assert/strict';
import { RefusalSummary } from '../../src/http/refusalSummary.ts';
import { makeLog } from '../../src/platform/log.ts';
import { until } from '../support/child.ts';
import { openApiClient } from '../support/apiClient.ts';

type Line = Readonly<Record<string, unknown>>;

const readableLog = (level: 'info' | 'debug') => {
  const lines: Line[] = [];
  const write = (line: string) => lines.push(JSON.parse(line) as Line);
  return { lines, log: makeLog(level, { write }) };
};

describe('Refused requests', () => {
  it('are told together: one line for however many, sort by sort', async () => {
    const { lines, log } = readableLog('info');
    const summary = new RefusalSummary(log, 20);
    for (let i = 0; i < 1000; i += 1) summary.count({ code: 'TOO_MANY', reason: 'in_flight' });
    summary.count({ code: 'FORBIDDEN', reason: 'origin' });
    summary.count({ code: 'INTERNAL', reason: '' });
    await until('the line is there', () => lines.length > 0);
    assert.equal(lines.length, 1);
    assert.deepEqual(lines[0]?.['refused'], {
      'TOO_MANY in_flight': 1000,
      'FORBIDDEN origin': 1,
      INTERNAL: 1,
    });
    summary.count({ code: 'FORBIDDEN', reason: 'origin' });
    await until('the next line is there', () => lines.length > 1);
    assert.deepEqual(lines[1]?.['refused'], { 'FORBIDDEN origin': 1 });
  });

  it('write no line each, neither as information nor as a fault, and have a figure each', async () => {
    const { lines, log } = readableLog('info');
    const api = await openApiClient({ log });
    try {
      const figure = async () => {
        const text = await (await fetch(`${api.url}/metrics`)).text();
        return Number(
          /fengqiao_requests_refused_total\{code="FORBIDDEN",reason="csrf"\} (\d+)/u.exec(
            text,
          )?.[1] ?? 0,
        );
      };
      const before = await figure();
      for (let i = 0; i < 20; i += 1)
        await fetch(`${api.url}/graphql`, { method: 'POST', body: 'x' });
      assert.equal((await figure()) - before, 20);
      assert.deepEqual(lines, []);
      await api.client().get('{ serverTime }');
      assert.equal(lines.length, 1);
    } finally {
      await api.close();
    }
  });
});
