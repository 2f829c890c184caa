import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { orderOf } from '../../../src/kernel/id.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { issuePaper } from '../../../src/modules/papers/issuePaper.ts';
import { groupedCode } from '../../../src/modules/papers/paper.ts';
import { findPaper } from '../../../src/modules/papers/paper.store.ts';
import { readPdf } from '../../platform/papers/pdfText.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday, someone, workOf } from '../../support/world.ts';
import { draft, shop, useKeys } from './shop.ts';

const lin = someone('RESIDENT', 'nb/hs/nm/lj', 'lin');

describe('Issuing a paper', function () {
  this.timeout(60_000);
  useStore();
  beforeEach(async () => {
    await emptyStore();
    useKeys();
  });

  it('leaves what it was, for whom, when, by which office, and the hash of its bytes; on it stands where to check it', async () => {
    const { paper, bytes } = await issuePaper(workOf(lin), draft, shop);
    const { kind, subject, number, office } = draft;
    assert.deepEqual(await findPaper(paper.code), {
      code: paper.code,
      ...{ kind, subject, number, office },
      issuedTo: 'lin',
      issuedAt: monday,
      order: orderOf(monday, paper.code.toLowerCase()),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    const text = (await readPdf(bytes)).pages.join('').replace(/\s/gu, '');
    assert.ok(text.includes(groupedCode(paper.code)));
    assert.ok(text.includes(`https://town.example/verify/${paper.code}`));
  });

  it('gives each issue a code of its own', async () => {
    const [one, two] = await Promise.all([
      issuePaper(workOf(lin), draft, shop),
      issuePaper(workOf(lin), draft, shop),
    ]);
    assert.notEqual(one.paper.code, two.paper.code);
    assert.notEqual(one.paper.sha256, two.paper.sha256);
  });

  it('writes nothing down when the printer refuses', async () => {
    const codes: string[] = [];
    const broken = {
      ...shop,
      printer: {
        print: (order: Parameters<typeof shop.printer.print>[0]) => {
          codes.push(order.check?.address.split('/').at(-1) ?? '');
          return Promise.reject(new Error('no paper'));
        },
      },
    };
    await assert.rejects(issuePaper(workOf(lin), draft, broken), /no paper/u);
    assert.equal(codes.length, 1);
    assert.equal(await findPaper(codes[0] ?? ''), null);
  });

  it('is for people alone', async () => {
    await assert.rejects(issuePaper(workOf(visitor), draft, shop), { code: 'NOT_SIGNED_IN' });
  });

  it('ends after 30 in ten minutes, and goes on later', async () => {
    const quick = { ...shop, printer: { print: () => Promise.resolve(new Uint8Array([1])) } };
    for (let time = 0; time < 30; time += 1) await issuePaper(workOf(lin), draft, quick);
    await assert.rejects(issuePaper(workOf(lin), draft, quick), {
      code: 'TOO_MANY',
      detail: { reason: 'papers', limit: 30, retryAfterS: 600 },
    });
    await issuePaper(workOf(lin, minutesLater(11)), draft, quick);
  });
});
