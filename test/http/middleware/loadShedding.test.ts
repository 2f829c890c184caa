import assert from 'node:assert/strict';
import { Load, type LoadLimits } from '../../../src/http/load.ts';
import { loadShedding } from '../../../src/http/middleware/loadShedding.ts';
import { SeenSessions } from '../../../src/http/seenSessions.ts';
import { newToken } from '../../../src/modules/identity/secretToken.ts';
import { metricsText } from '../../../src/platform/metrics.ts';
import { contextOf } from '../../support/middleware.ts';

const limits: LoadLimits = { inFlightMax: 8, perClientMax: 2, slowMs: 1e9, busyMax: 8 };
const cookieName = 'session';

/** A server, and a way to begin a request that is under way until it is ended. */
function server(own: Partial<LoadLimits> = {}) {
  const load = new Load({ ...limits, ...own });
  const seen = new SeenSessions();
  const middleware = loadShedding(load, seen, cookieName);
  const begin = ({
    address = '192.0.2.1',
    token = '',
    personId = undefined as string | null | undefined,
  }) => {
    const ctx = contextOf(token === '' ? {} : { headers: { cookie: `${cookieName}=${token}` } });
    ctx.state.clientAddress = address;
    let end: (error?: Error) => void = () => undefined;
    const way = async () => {
      if (personId !== undefined) ctx.state.personId = personId;
      await new Promise<void>((resolve, reject) => {
        end = (error) => {
          if (error) reject(error);
          else resolve();
        };
      });
    };
    const answered = (async () => middleware(ctx, way))();
    return {
      answered,
      end: (error?: Error) => {
        end(error);
        return answered;
      },
    };
  };
  return { load, seen, begin };
}
const tooMany = { code: 'TOO_MANY', detail: { reason: 'in_flight', retryAfterS: 1 } };
const busy = { code: 'UNAVAILABLE', detail: { reason: 'overload', retryAfterS: 1 } };

describe('A request to a busy server', () => {
  it('holds no place once it has ended, at once or later, well or not', async () => {
    const load = new Load(limits);
    const step = loadShedding(load, new SeenSessions(), cookieName);
    const broken = new Error('broken');
    const ends: [() => void | Promise<void>, Error | undefined][] = [
      [() => undefined, undefined],
      [() => Promise.resolve(), undefined],
      [
        () => {
          throw broken;
        },
        broken,
      ],
      [() => Promise.reject(broken), broken],
    ];
    for (const [next, thrown] of ends) {
      const ended = (async () => step(contextOf({}), next))();
      if (thrown) await assert.rejects(ended, thrown);
      else await ended;
      assert.equal(load.inFlight, 0);
    }
  });

  it('is refused while its client has too many under way, and taken on once one is done', async () => {
    const { load, begin } = server();
    const first = begin({});
    begin({});
    await assert.rejects(begin({}).answered, tooMany);
    assert.equal(load.inFlight, 2);
    await first.end();
    assert.equal(load.inFlight, 1);
    begin({});
    assert.equal(load.inFlight, 2);
  });

  it('gives its place back also when it fails', async () => {
    const { load, begin } = server();
    await assert.rejects(begin({}).end(new Error('broken')), /broken/u);
    assert.equal(load.inFlight, 0);
  });

  it('is refused when there is too much to do, for visitors first', async () => {
    const { begin, seen } = server({ inFlightMax: 4, perClientMax: 9 });
    const token = newToken();
    seen.note(token, 'lin');
    for (let at = 0; at < 3; at += 1) begin({});
    await assert.rejects(begin({}).answered, busy);
    await begin({ token, personId: 'lin' }).end();
  });

  it('is counted in the figures while it is under way', async () => {
    const { begin } = server();
    const figure = async () => /requests_in_flight (\d+)/u.exec(await metricsText())?.[1];
    const one = begin({});
    assert.equal(await figure(), '1');
    await one.end();
    assert.equal(await figure(), '0');
  });
});

describe('The client of a request', () => {
  it('is its address, of IPv6 the household', async () => {
    const { begin } = server();
    begin({ address: '2001:db8::1' });
    begin({ address: '2001:db8::2' });
    await assert.rejects(begin({ address: '2001:db8::3' }).answered, tooMany);
    await begin({ address: '2001:db8:0:1::1' }).end();
  });

  it('is the person of a session that was seen before, in all browsers', async () => {
    const { begin } = server();
    const [one, other] = [newToken(), newToken()];
    for (const token of [one, other]) await begin({ token, personId: 'lin' }).end();
    begin({ token: one, personId: 'lin' });
    begin({ token: other, personId: 'lin', address: '198.51.100.7' });
    await assert.rejects(begin({ token: one }).answered, tooMany);
    await begin({}).end();
  });

  it('is the address again once the session has ended, and for a cookie that was made up', async () => {
    const { begin, seen } = server();
    const token = newToken();
    await begin({ token, personId: 'lin' }).end();
    await begin({ token, personId: null }).end();
    assert.equal(seen.personOf(token), undefined);
    begin({ token });
    begin({ token: newToken() });
    await assert.rejects(begin({}).answered, tooMany);
  });

  it('stays the person where the store was not asked', async () => {
    const { begin, seen } = server();
    const token = newToken();
    await begin({ token, personId: 'lin' }).end();
    await begin({ token }).end();
    assert.equal(seen.personOf(token), 'lin');
  });
});
