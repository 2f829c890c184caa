import assert from 'node:assert/strict';
import { request } from 'node:http';
import { makeLog } from '../../src/platform/log.ts';
import { until } from '../support/child.ts';
import { openDoor, useDoor, type DoorOptions } from '../support/door.ts';

type Line = Readonly<Record<string, unknown>>;

/** A door whose log can be read, and the lines it wrote. */
async function withLog(
  options: DoorOptions,
  story: (door: Awaited<ReturnType<typeof openDoor>>, lines: Line[]) => Promise<void>,
): Promise<void> {
  const lines: Line[] = [];
  const log = makeLog('debug', { write: (line: string) => lines.push(JSON.parse(line) as Line) });
  const door = await openDoor({ ...options, log });
  try {
    await story(door, lines);
  } finally {
    await door.close();
  }
}

describe('Liveness', () => {
  it('asks nothing: it answers while store and segmenter are away', async () => {
    const never = () => new Promise<boolean>(() => undefined);
    const door = await openDoor({ readiness: { store: never, segmenter: never } });
    try {
      const answer = await fetch(`${door.url}/livez`);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
    } finally {
      await door.close();
    }
  });
});

describe('Readiness', () => {
  const ask = async (readiness: DoorOptions['readiness']) => {
    const door = await openDoor(readiness ? { readiness } : {});
    try {
      const answer = await fetch(`${door.url}/readyz`);
      return { status: answer.status, body: (await answer.json()) as unknown };
    } finally {
      await door.close();
    }
  };
  const no = () => Promise.resolve(false);

  it('asks the store and the segmenter and says which is missing', async () => {
    const all = { ready: true, store: true, segmenter: true };
    assert.deepEqual(await ask({}), { status: 200, body: all });
    assert.deepEqual(await ask({ store: no }), {
      status: 503,
      body: { ...all, ready: false, store: false },
    });
    assert.deepEqual(await ask({ segmenter: no }), {
      status: 503,
      body: { ...all, ready: false, segmenter: false },
    });
  });

  it('is over as soon as the server is stopping', async () => {
    const answer = await ask({ stopping: () => true });
    assert.deepEqual(answer, { status: 503, body: { ready: false, stopping: true } });
  });

  it('puts no load on the store, however often it is asked', async () => {
    let asked = 0;
    const store = () => {
      asked += 1;
      return Promise.resolve(true);
    };
    const door = await openDoor({ readiness: { store } });
    try {
      await Promise.all(Array.from({ length: 40 }, () => fetch(`${door.url}/readyz`)));
      assert.ok(asked < 40, `asked ${String(asked)} times`);
    } finally {
      await door.close();
    }
  });

  it('answers probes only where they are asked for', async () => {
    const door = await openDoor();
    try {
      for (const path of ['/livez/', '/livez/x', '/readyz2', '/LIVEZ'])
        assert.notEqual((await fetch(door.url + path)).status, 200, path);
      assert.equal((await fetch(`${door.url}/livez`, { method: 'HEAD' })).status, 200);
      assert.notEqual((await fetch(`${door.url}/livez`, { method: 'POST' })).status, 200);
    } finally {
      await door.close();
    }
  });
});

describe('The figures', () => {
  const door = useDoor();
  const figures = async () => (await fetch(`${door().url}/metrics`)).text();

  it('are Prometheus text about operations by their root field', async () => {
    await door().client().get('query Now { serverTime }');
    await door().client().ask('{ feed { pageInfo { hasNextPage } } }');
    const answer = await fetch(`${door().url}/metrics`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/u);
    const text = await answer.text();
    assert.match(
      text,
      /fengqiao_request_seconds_count\{[^}]*operation="serverTime"[^}]*code="OK"\}/u,
    );
    assert.match(text, /operation="feed",code="NOT_SIGNED_IN"/u);
    assert.match(text, /fengqiao_requests_shed_total/u);
  });

  it('cannot be blown up by clients: names of theirs make no series', async () => {
    const client = door().client();
    await client.ask('query Warm { serverTime }');
    const series = (text: string) =>
      new Set(text.split('\n').map((line) => line.split(' ')[0])).size;
    const before = series(await figures());
    for (let i = 0; i < 30; i += 1) {
      await client.ask(`query Name${String(i)} { alias${String(i)}: serverTime }`);
      await client.ask(`{ unknown${String(i)} }`);
      await fetch(`${door().url}/path${String(i)}`);
    }
    const text = await figures();
    assert.doesNotMatch(text, /Name1|alias1|unknown1|path1/u);
    assert.ok(series(text) - before <= 60, `${String(series(text) - before)} new series`);
  });

  it('are for loopback alone: nobody behind a proxy sees them', async () => {
    for (const name of [
      'x-forwarded-for',
      'X-Forwarded-Proto',
      'x-forwarded-host',
      'Forwarded',
      'Via',
      'X-Real-IP',
    ]) {
      const answer = await fetch(`${door().url}/metrics`, { headers: { [name]: '1.2.3.4' } });
      assert.equal(answer.status, 404, name);
    }
  });

  it('are for who asks this machine by a name of its own, not by one that leads here', async () => {
    const statusFor = (host: string) =>
      new Promise((resolve, reject) => {
        const asking = request(`${door().url}/metrics`, { headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asking.on('error', reject);
        asking.end();
      });
    for (const host of ['localhost', `LOCALHOST:${String(door().port)}`, '127.0.0.1', '[::1]:4000'])
      assert.equal(await statusFor(host), 200, host);
    for (const host of ['fengqiao.example.org', '127.0.0.1.evil.example', 'localhost.evil.example'])
      assert.equal(await statusFor(host), 404, host);
  });
});

describe('A request', () => {
  it('leaves one line: id, operation, code, status, duration', () =>
    withLog({}, async (door, lines) => {
      const answer = await door.client().ask('query Clock { serverTime }');
      const [line, ...more] = lines;
      assert.ok(line);
      assert.equal(more.length, 0);
      assert.equal(line['requestId'], answer.headers.get('x-request-id'));
      assert.equal(line['route'], 'graphql');
      assert.equal(line['operation'], 'serverTime');
      assert.equal(line['name'], 'Clock');
      assert.equal(line['code'], 'OK');
      assert.equal(line['status'], 200);
      assert.equal(typeof line['ms'], 'number');
    }));

  it('that is refused leaves its code, wherever it was refused', () =>
    withLog({}, async (door, lines) => {
      const client = door.client();
      for (let round = 0; round < 5; round += 1) {
        await client.ask('{ feed { pageInfo { hasNextPage } } }');
        await client.ask('{ nothing }');
        await client.fetch('/graphql', { method: 'POST', body: 'x' });
        const codes = lines
          .splice(0)
          .map(({ code, status }) => `${String(code)} ${String(status)}`);
        assert.deepEqual(codes, ['NOT_SIGNED_IN 200', 'BAD_INPUT 200', 'FORBIDDEN 403']);
      }
    }));

  it('leaves nothing personal: no text, no cookie, no address, no path, no agent', () =>
    withLog({}, async (door, lines) => {
      const canary = 'canary13812345678';
      const client = door.client();
      client.cookies.set('fengqiao_device', canary);
      client.actingAs = canary;
      await client.ask(`query Q { areas(parent: "${canary}") { name } }`);
      await client.ask('query($a: ID) { areas(parent: $a) { name } }', { a: canary });
      await client.ask(`{ ${canary} }`);
      await client.fetch(`/${canary}?a=${canary}`, { headers: { 'user-agent': canary } });
      await client.fetch(`/graphql?query=${canary}`);
      assert.ok(lines.length >= 5);
      const written = JSON.stringify(lines);
      assert.doesNotMatch(written, /canary|13812345678|127\.0\.0\.1/u);
    }));

  it('that a proxy passed on is told of once, without an address, while no proxy is counted', async () => {
    const forwarded = { 'x-forwarded-for': '203.0.113.9' };
    const warnings = (env: Record<string, string>) => {
      const found: Line[] = [];
      return withLog({ env }, async (door, lines) => {
        for (let round = 0; round < 3; round += 1)
          await fetch(`${door.url}/graphql?query={serverTime}`, { headers: forwarded });
        await door.client().ask('{ serverTime }');
        found.push(...lines.filter(({ level }) => level === 40));
        assert.doesNotMatch(JSON.stringify(lines), /203\.0\.113/u);
      }).then(() => found);
    };
    const [warning, ...more] = await warnings({});
    assert.match(String(warning?.['msg']), /TRUSTED_PROXIES is 0/u);
    assert.equal(more.length, 0);
    assert.equal((await warnings({ TRUSTED_PROXIES: '1' })).length, 0);
  });

  it('has an id of its own, whatever the client sends', () =>
    withLog({}, async (door) => {
      const headers = { 'x-request-id': 'chosen' };
      const one = await fetch(`${door.url}/livez`, { headers });
      const two = await fetch(`${door.url}/livez`, { headers });
      assert.match(one.headers.get('x-request-id') ?? '', /^[0-9a-f]{32}$/u);
      assert.notEqual(one.headers.get('x-request-id'), two.headers.get('x-request-id'));
    }));

  it('for a probe or a file is only worth a line of debugging', () =>
    withLog({}, async (door, lines) => {
      for (const path of ['/livez', '/readyz', '/metrics', '/']) await fetch(door.url + path);
      // A file's line is written when its last byte is out, which its reader may know first.
      await until('the page has its line', () => lines.length === 4);
      assert.deepEqual(
        lines.map(({ route, level }) => [route, level]),
        ['livez', 'readyz', 'metrics', 'page'].map((route) => [route, 20]),
      );
    }));
});
