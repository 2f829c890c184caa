import assert from 'node:assert/strict';
import {
  countRefused,
  countRequest,
  measureEvents,
  metricsContentType,
  metricsText,
  measureInFlight,
} from '../../src/platform/metrics.ts';

/** The value of one series of the text. */
const valueOf = async (series: string): Promise<number> => {
  const line = (await metricsText()).split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? 0 : Number(line.slice(series.length + 1));
};

describe('The figures of a process', () => {
  it('count each answered request by route, operation and code, with its seconds', async () => {
    const labels = '{route="graphql",operation="figuresTest",code="OK"}';
    for (const seconds of [0.002, 0.3, 20])
      countRequest({ route: 'graphql', operation: 'figuresTest', code: 'OK', seconds });
    assert.equal(await valueOf(`fengqiao_request_seconds_count${labels}`), 3);
    assert.ok(Math.abs((await valueOf(`fengqiao_request_seconds_sum${labels}`)) - 20.302) < 1e-6);
    const upTo = (le: string) =>
      valueOf(
        `fengqiao_request_seconds_bucket{le="${le}",route="graphql",operation="figuresTest",code="OK"}`,
      );
    assert.equal(await upTo('0.005'), 1);
    assert.equal(await upTo('0.5'), 2);
    assert.equal(await upTo('10'), 2);
    assert.equal(await upTo('+Inf'), 3);
  });

  it('tell how far each reader of events is behind, and tell nothing while the store is away', async () => {
    const series = (name: string, reader: string) =>
      valueOf(`fengqiao_events_${name}{reader="${reader}"}`);
    const oldestAt = new Date(Date.now() - 90_000);
    const lags = [
      { reader: 'relay', behind: 3, oldestAt, dead: 0 },
      { reader: 'aListener', behind: 0, oldestAt: undefined, dead: 2 },
    ];
    measureEvents(() => Promise.resolve(lags));
    assert.equal(await series('behind', 'relay'), 3);
    assert.ok(Math.abs((await series('oldest_seconds', 'relay')) - 90) < 5);
    assert.equal(await series('oldest_seconds', 'aListener'), 0);
    assert.equal(await series('dead', 'aListener'), 2);
    measureEvents(() => Promise.reject(new Error('away')));
    assert.doesNotMatch(await metricsText(), /^fengqiao_events_\w+\{/mu);
  });

  it('lose no request, however many there were since they were read', async () => {
    const series = 'fengqiao_request_seconds_count{route="graphql",operation="many",code="OK"}';
    for (const [more, all] of [
      [1, 1],
      [1203, 1204],
      [0, 1204],
    ] as const) {
      for (let at = 0; at < more; at += 1)
        countRequest({ route: 'graphql', operation: 'many', code: 'OK', seconds: 0.5 });
      assert.equal(await valueOf(series), all);
    }
  });

  it('keep refusals apart', async () => {
    const series = (code: string) =>
      valueOf(`fengqiao_request_seconds_count{route="graphql",operation="apart",code="${code}"}`);
    countRequest({ route: 'graphql', operation: 'apart', code: 'OK', seconds: 0 });
    countRequest({ route: 'graphql', operation: 'apart', code: 'NOT_FOUND', seconds: 0 });
    assert.deepEqual([await series('OK'), await series('NOT_FOUND')], [1, 1]);
  });

  it('count what was refused by code and reason, and say what is in flight', async () => {
    const series = 'fengqiao_requests_refused_total{code="TOO_MANY",reason="in_flight"}';
    const before = await valueOf(series);
    countRefused({ code: 'TOO_MANY', reason: 'in_flight' });
    countRefused({ code: 'TOO_MANY', reason: 'in_flight' });
    countRefused({ code: 'FORBIDDEN', reason: 'origin' });
    measureInFlight(() => 7);
    assert.equal(await valueOf(series), before + 2);
    assert.equal(await valueOf('fengqiao_requests_in_flight'), 7);
    measureInFlight(() => 0);
  });

  it('are in the form that Prometheus reads', async () => {
    assert.match(metricsContentType, /^text\/plain; version=0\.0\.4/u);
    for (const line of (await metricsText()).trimEnd().split('\n'))
      assert.match(line, /^(?:#|[a-z_]+(?:\{[^}]*\})? [\d.e+-]+$|$)/u);
  });
});
