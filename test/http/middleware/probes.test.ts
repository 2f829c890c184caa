import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { metricsPage, probes, type Readiness } from '../../../src/http/middleware/probes.ts';
import { contextOf, outcomeOf, type Asked } from '../../support/middleware.ts';

/** A server that says whether it stops and whether the store answers, and counts how often the store was asked. */
function server({ stopping = false, store = true } = {}) {
  const asked = { count: 0 };
  const readiness: Readiness = {
    stopping: () => stopping,
    store: () => {
      asked.count += 1;
      return Promise.resolve(store);
    },
  };
  const middleware = probes(readiness);
  const ask = async (url: string, method = 'GET') => {
    const ctx = contextOf({ url, method });
    const outcome = await outcomeOf(middleware, ctx);
    const { status, body, state } = ctx;
    return { outcome, status, body, route: state.route, cache: ctx.res.getHeader('cache-control') };
  };
  return { ask, asked };
}

describe('The probe of life', () => {
  it('says that the process runs and asks nothing, also of one that stops without a store', async () => {
    const { ask, asked } = server({ stopping: true, store: false });
    assert.deepEqual(await ask('/livez'), {
      ...{ outcome: 'answered', status: 200, body: { alive: true }, route: 'livez' },
      cache: 'no-store',
    });
    assert.equal(asked.count, 0);
  });

  it('is asked by GET and HEAD alone; what else is asked goes on', async () => {
    const { ask } = server();
    for (const path of ['/livez', '/readyz'])
      assert.equal((await ask(path, 'HEAD')).outcome, 'answered', path);
    for (const [path, method] of [
      ['/livez', 'POST'],
      ['/readyz', 'DELETE'],
      ['/', 'GET'],
      ['/livezz', 'GET'],
    ] as const) {
      const { outcome, route, cache } = await ask(path, method);
      assert.deepEqual([outcome, route, cache], ['passed', 'none', undefined], `${method} ${path}`);
    }
  });
});

describe('The probe of readiness', () => {
  it('is ready while the store answers', async () => {
    const { ask } = server();
    assert.deepEqual(await ask('/readyz'), {
      ...{ outcome: 'answered', status: 200, body: { ready: true, store: true } },
      ...{ route: 'readyz', cache: 'no-store' },
    });
  });

  it('is not ready without the store', async () => {
    const { status, body } = await server({ store: false }).ask('/readyz');
    assert.deepEqual([status, body], [503, { ready: false, store: false }]);
  });

  it('is not ready once it was asked to stop, and asks the store no more', async () => {
    const { ask, asked } = server({ stopping: true });
    const { status, body } = await ask('/readyz');
    assert.deepEqual([status, body], [503, { ready: false, stopping: true }]);
    assert.equal(asked.count, 0);
  });

  it('asks the store once for many that ask at one time', async () => {
    const { ask, asked } = server();
    await Promise.all(Array.from({ length: 50 }, () => ask('/readyz')));
    assert.equal(asked.count, 1);
  });

  it('asks the store again after half a second', async () => {
    const { ask, asked } = server();
    while (asked.count < 2) {
      await ask('/readyz');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});

describe('The figures', () => {
  const allowed = new BlockList();
  allowed.addAddress('127.0.0.1');
  allowed.addAddress('::1', 'ipv6');
  allowed.addSubnet('10.1.0.0', 16);

  const ask = async ({ url = '/metrics', headers = { host: 'localhost:8080' }, ...own }: Asked) => {
    const ctx = contextOf({ url, headers, ...own });
    const outcome = await outcomeOf(metricsPage(allowed), ctx);
    return { outcome, route: ctx.state.route, text: ctx.body as string | undefined, ctx };
  };

  it('are read from this machine and from a listed address', async () => {
    for (const [peer, host] of [
      ['127.0.0.1', 'localhost:8080'],
      ['::1', '[::1]:8080'],
      ['::ffff:127.0.0.1', '127.0.0.1'],
      ['10.1.2.3', 'fengqiao.example'],
    ] as const) {
      const { outcome, route, text, ctx } = await ask({ peer, headers: { host } });
      assert.deepEqual([outcome, route], ['answered', 'metrics'], peer);
      assert.match(text ?? '', /^# HELP /u);
      assert.match(ctx.response.get('content-type'), /^text\/plain/u);
    }
  });

  it('are nothing to anybody else: not found', async () => {
    for (const peer of ['10.2.0.1', '203.0.113.9', '2001:db8::1', undefined]) {
      const { outcome, route, text } = await ask(peer === undefined ? {} : { peer });
      assert.deepEqual([outcome, route, text], ['answered', 'metrics', undefined], peer);
    }
  });

  it('are nothing to who comes through a proxy, wherever that stands', async () => {
    for (const peer of ['127.0.0.1', '10.1.2.3'])
      for (const name of ['x-forwarded-for', 'via', 'forwarded', 'x-real-ip']) {
        const headers = { host: 'localhost', [name]: '1' };
        assert.equal((await ask({ peer, headers })).text, undefined, `${peer} ${name}`);
      }
  });

  it('are nothing to a proxy that says nothing of itself, as nginx does by default', async () => {
    for (const peer of ['127.0.0.1', '10.1.2.3']) {
      const headers = { host: '127.0.0.1:4000', connection: 'close' };
      assert.equal((await ask({ peer, headers, httpVersion: '1.0' })).text, undefined, peer);
    }
  });

  it('are nothing to a page in a browser of this machine that gave us a name of its own', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', ''])
      assert.equal((await ask({ peer: '127.0.0.1', headers: { host } })).text, undefined, host);
  });

  it('are read by GET and HEAD at their own address', async () => {
    const peer = '10.1.2.3';
    assert.equal((await ask({ peer, method: 'HEAD' })).outcome, 'answered');
    assert.equal((await ask({ peer, method: 'POST' })).outcome, 'passed');
    assert.equal((await ask({ peer, url: '/metrics/x' })).outcome, 'passed');
  });
});
