import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CommandStartedEvent } from 'mongodb';
import mongoose, { model, Schema } from 'mongoose';
import { orderOf } from '../../src/kernel/id.ts';
import type { PageAsked } from '../../src/kernel/page.ts';
import { byTime, listNewest, stepAt, type OrderScale } from '../../src/platform/newestFirst.ts';
import { useStore } from '../support/store.ts';

interface Line {
  _id: string;
  list: string;
  order: string;
}

const schema = new Schema<Line>(
  { _id: String, list: String, order: String },
  { collection: 'test_lines', versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ list: 1, order: 1 });
const LineModel = model<Line>('TestLine', schema);

const dayMs = 86_400_000;
const now = Date.now();
const hex = (n: number): string => n.toString(16).padStart(32, '0');
let lists = 0;

/** Plants a list of its own with these sort keys and gives its name. */
async function plant(orders: readonly string[]): Promise<string> {
  lists += 1;
  const list = `list-${String(lists)}`;
  await LineModel.insertMany(
    orders.map((order, i) => ({ _id: `${list}-${String(i)}`, list, order })),
  );
  return list;
}

const read = async (list: string, page: PageAsked, scale?: OrderScale) => {
  const { items, hasNext } = await listNewest(
    LineModel,
    { list },
    page,
    ({ order }) => order,
    scale,
  );
  return { items, hasNext };
};

/** Reads page after page, to the end. */
async function readAll(list: string, first: number, scale?: OrderScale): Promise<string[]> {
  const all: string[] = [];
  for (let page: PageAsked = { first }; ;) {
    const { items, hasNext } = await read(list, page, scale);
    assert.ok(items.length <= first);
    all.push(...items);
    const after = items.at(-1);
    if (!hasNext || after === undefined) return all;
    page = { first, after };
  }
}

const highestFirst = (orders: readonly string[]) => orders.toSorted((a, b) => (a < b ? 1 : -1));

/** The finds that an act sends, as their ranges. */
async function rangesOf(act: () => Promise<unknown>): Promise<Record<string, string>[]> {
  const client = mongoose.connection.getClient();
  const ranges: Record<string, string>[] = [];
  const listen = ({ commandName, command }: CommandStartedEvent) => {
    const { filter } = command as { filter?: { order?: Record<string, string> } };
    if (commandName === 'find') ranges.push(filter?.order ?? {});
  };
  client.on('commandStarted', listen);
  await act();
  client.off('commandStarted', listen);
  return ranges;
}

describe('A list, newest first', () => {
  useStore();

  const cases: Record<string, number[]> = {
    'an empty one': [],
    'one of a single line': [now],
    'lines of these days': Array.from({ length: 30 }, (_, i) => now - i * 3_600_000),
    'lines of many years': Array.from({ length: 30 }, (_, i) => now - i * 300 * dayMs),
    'lines of one and the same moment': Array.from({ length: 30 }, () => now - 5 * dayMs),
    'lines of the future': Array.from({ length: 30 }, (_, i) => now + i * 40 * dayMs),
    'lines from the beginning of time': Array.from({ length: 30 }, (_, i) => i),
  };
  for (const [what, times] of Object.entries(cases))
    it(`of ${what} is whole and in order, page by page`, async () => {
      const orders = times.map((ms, i) => orderOf(new Date(ms), hex(i)));
      const list = await plant(orders);
      for (const first of [1, 7, 50])
        assert.deepEqual(await readAll(list, first), highestFirst(orders), String(first));
    });

  it('is the same as sorting everything, whatever the keys and wherever the page begins', async () => {
    const key = fc.oneof(
      fc
        .tuple(
          fc.date({ min: new Date(0), max: new Date(now + dayMs), noInvalidDate: true }),
          fc.nat(),
        )
        .map(([at, n]) => orderOf(at, hex(n))),
      fc.nat({ max: 20 }).map((n) => orderOf(new Date(now - n), hex(n))),
    );
    const keys = fc.uniqueArray(key, { maxLength: 25 });
    const rubbish = fc.string({ unit: 'grapheme', maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        keys,
        fc.oneof(key, rubbish),
        fc.integer({ min: 1, max: 9 }),
        async (orders, after, first) => {
          const list = await plant(orders);
          for (const page of [{ first }, { first, after }, { first }]) {
            const below = highestFirst(orders).filter(
              (order) => !('after' in page) || order < after,
            );
            assert.deepEqual(await read(list, page), {
              items: below.slice(0, first),
              hasNext: below.length > first,
            });
          }
        },
      ),
      { numRuns: 100, examples: [[[orderOf(new Date(0), hex(0))], ' a\u0300', 1]] },
    );
  }).timeout(60_000);

  it('shows what was added since it was last read, at either end and in between', async () => {
    const orders = Array.from({ length: 40 }, (_, i) => orderOf(new Date(now - i * dayMs), hex(i)));
    const list = await plant(orders);
    await read(list, { first: 5 });
    const added = [now + dayMs, now - 2.5 * dayMs, now - 900 * dayMs].map((ms) =>
      orderOf(new Date(ms), hex(77)),
    );
    await LineModel.insertMany(added.map((order) => ({ _id: `${list}${order}`, list, order })));
    assert.deepEqual(await readAll(list, 5), highestFirst([...orders, ...added]));
  });
});

describe('A long list', () => {
  useStore();
  const scale: OrderScale = { top: () => '1000000', width: stepAt(7) };

  it('is asked for by short batches with both ends, one a page once they are known', async () => {
    const orders = Array.from({ length: 400 }, (_, i) =>
      orderOf(new Date(now - i * 60_000), hex(i)),
    );
    const list = await plant(orders);
    const page = { first: 10, after: orders[199] ?? '' };
    await read(list, page);
    const again = await rangesOf(() => read(list, page));
    assert.equal(again.length, 1);
    assert.equal(again[0]?.['$lt'], page.after);
    const lower = again[0]['$gte'] ?? '';
    const within = orders.filter((order) => order >= lower && order < page.after);
    assert.ok(within.length > 10 && within.length <= 40, `${String(within.length)} lines read`);
  });

  it('is asked for from its own cursor, wherever somebody else reads further down', async () => {
    const orders = Array.from({ length: 400 }, (_, i) =>
      orderOf(new Date(now - i * 60_000), hex(i)),
    );
    const list = await plant(orders);
    const page = { first: 10, after: orders[19] ?? '' };
    for (const at of [19, 349]) await read(list, { first: 10, after: orders[at] ?? '' });
    const [range, ...more] = await rangesOf(() => read(list, page));
    assert.deepEqual(more, []);
    assert.ok((range?.['$gte'] ?? '') > (orders[60] ?? ''), 'nothing in between is read');
  });

  it('begins its first page where the list was last seen to begin, open upwards', async () => {
    const orders = Array.from({ length: 100 }, (_, i) =>
      orderOf(new Date(now - 700 * dayMs - i * 60_000), hex(i)),
    );
    const list = await plant(orders);
    const unknown = await rangesOf(() => read(list, { first: 10 }));
    assert.ok(unknown.length <= 4, 'four batches reach the end from anywhere');
    const known = await rangesOf(() => read(list, { first: 10 }));
    assert.equal(known.length, 1);
    assert.equal(known[0]?.['$lt'], undefined);
    assert.ok((known[0]?.['$gte'] ?? '') > (orders[60] ?? ''));
  });

  it('does not read everything at its top because its end was met', async () => {
    const orders = Array.from({ length: 200 }, (_, i) =>
      orderOf(new Date(now - i * 60_000), hex(i)),
    );
    const list = await plant(orders);
    await readAll(list, 50);
    const [range] = await rangesOf(() => read(list, { first: 50 }));
    assert.ok((range?.['$gte'] ?? '') > (orders[150] ?? ''));
  });

  it('may be ordered by something else than time', async () => {
    const scores = Array.from(
      { length: 60 },
      (_, i) => `${String(i * 16_000).padStart(7, '0')}${hex(i)}`,
    );
    const list = await plant(scores);
    assert.deepEqual(await readAll(list, 7, scale), highestFirst(scores));
    assert.notEqual(byTime.top(), scale.top());
  });

  it('may be one band of a longer one, whatever lies above and below it', async () => {
    const inBand = (digit: number, count: number) =>
      Array.from(
        { length: count },
        (_, i) => `${String(digit)}${orderOf(new Date(now - i * 3_600_000), hex(i))}`,
      );
    const all = [...inBand(0, 40), ...inBand(1, 3), ...inBand(2, 30)];
    const list = await plant(all);
    for (const digit of [0, 1, 2, 3]) {
      const band = { from: String(digit), to: String(digit + 1) };
      const one: OrderScale = { top: () => band.to, width: stepAt(5), band };
      const wanted = highestFirst(all).filter((order) => order.startsWith(band.from));
      for (const first of [1, 7, 50])
        assert.deepEqual(
          await readAll(list, first, one),
          wanted,
          `${band.from}, ${String(first)} a page`,
        );
      const after = all[70] ?? '';
      const below = wanted.filter((order) => order < after);
      assert.deepEqual(await read(list, { first: 50, after }, one), {
        items: below,
        hasNext: false,
      });
    }
  });
});
