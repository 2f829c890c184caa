import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { useApiClient, type ApiClient } from '../../support/apiClient.ts';
import { present } from '../../../src/kernel/assert.ts';
import { listAuditLines } from '../../../src/modules/audit/auditLine.store.ts';
import { openSession } from '../../../src/modules/identity/openSession.ts';
import { findPerson, saveChangedPerson } from '../../../src/modules/identity/person.store.ts';
import { agreed, personId, registered, settle } from '../../modules/mediation/town.ts';
import { readPdf } from '../../platform/papers/pdfText.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('Papers over HTTP', function () {
  this.timeout(120_000);
  useStore();
  let isDiskLow = false;
  const api = useApiClient({ clock: () => monday, isDiskLow: () => isDiskLow });
  let agreedNo = '';
  let registeredNo = '';

  /** Somebody of the town in a browser of their own, in which they are signed in. */
  const as = async (name: string): Promise<ApiClient> => {
    const person = present(await findPerson(personId(name)), 'person');
    const unknown = { deviceToken: undefined, sessionId: undefined };
    const browser = { address: '', userAgent: '', ...unknown };
    const work = workOf(someone('RESIDENT', places.community, person.id));
    const client = api().client();
    client.cookies.set('fengqiao_session', (await openSession(work, person, browser)).token);
    return client;
  };
  const mediatorAsks = async (path: string): Promise<Response> => {
    const headers = { 'acting-as': `MEDIATOR@${places.community}` };
    return (await as('mediator')).fetch(path, { headers });
  };
  const textOf = async (answer: Response) => {
    const { pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    return pages.join('').replace(/\s/gu, '');
  };

  before('the town has two cases', async () => {
    await emptyStore();
    await settle();
    const found = present(await findPerson(personId('mediator')), 'person');
    const grant = { role: 'MEDIATOR', scope: places.community, since: monday, by: 'test' } as const;
    await saveChangedPerson({ ...found, grants: [grant] });
    agreedNo = (await agreed()).no;
    registeredNo = (await registered()).no;
  });
  beforeEach(() => {
    isDiskLow = false;
  });

  it('are files to be kept, which no page runs, no other site reads and nothing keeps on the way', async () => {
    const answer = await mediatorAsks(`/papers/case/${agreedNo}/register.pdf`);
    assert.equal(answer.status, 200);
    assert.deepEqual(
      Object.fromEntries(
        [
          'content-type',
          'content-disposition',
          'content-security-policy',
          'x-content-type-options',
          'cross-origin-resource-policy',
          'cache-control',
        ].map((name) => [name, answer.headers.get(name)]),
      ),
      {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('人民调解登记表')}-${agreedNo}.pdf`,
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    );
    assert.ok((await textOf(answer)).includes(`案件编号${agreedNo}`));
  });

  it('can be checked by anybody who holds one: by its code, and by its bytes', async () => {
    const client = await as('lin');
    const answer = await client.fetch('/papers/record.pdf');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = (await readPdf(bytes)).pages.join('').replace(/\s/gu, '');
    const [, code] = /\/verify\/([0-9A-Z]{16})/u.exec(text) ?? [];
    const { paper } = await api()
      .client()
      .get<{ paper: unknown }>(
        'query ($code: Text!) { paper(code: $code) { code kind number sha256 office { level } } }',
        { code },
      );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const office = { level: 'COMMUNITY' };
    assert.deepEqual(paper, { code, kind: 'RECORD', number: null, sha256, office });
  });

  it('give the agreement for reading and for editing, and none before there is one', async () => {
    const pdf = await mediatorAsks(`/papers/case/${agreedNo}/agreement.pdf`);
    assert.match(await textOf(pdf), /人民调解员：mediator先生/u);
    const file = await mediatorAsks(`/papers/case/${agreedNo}/agreement.docx`);
    assert.deepEqual([file.status, file.headers.get('content-type')], [200, docx]);
    const none = await mediatorAsks(`/papers/case/${registeredNo}/agreement.pdf`);
    assert.equal(none.status, 404);
    const { items } = await listAuditLines({ area: places.community }, { first: 50 });
    const looks = items.filter(
      ({ act, person }) => act === 'casePaper' && person === personId('mediator'),
    );
    assert.deepEqual(
      new Set(looks.map(({ targetId }) => targetId)),
      new Set([agreedNo, registeredNo]),
    );
    const ofSide = await (await as('lin')).fetch(`/papers/case/${agreedNo}/agreement.pdf`);
    assert.equal(ofSide.status, 200);
  });

  it('are 404 alike for what is not there and for what is not theirs, and 401 without a session', async () => {
    const stranger = await as('neighbour');
    const bodies = [];
    for (const path of [`case/${agreedNo}/register.pdf`, 'case/2026-99999/register.pdf']) {
      const answer = await stranger.fetch(`/papers/${path}`);
      assert.equal(answer.status, 404, path);
      bodies.push(await answer.text());
    }
    assert.equal(bodies[0], bodies[1]);
    const visitor = api().client();
    assert.equal((await visitor.fetch(`/papers/case/${agreedNo}/register.pdf`)).status, 404);
    assert.equal((await visitor.fetch('/papers/record.pdf')).status, 401);
    for (const path of [
      '/papers/',
      '/papers/x',
      '/papers/case/1/agreement.doc',
      '/papers/case//register.pdf',
    ])
      assert.equal((await stranger.fetch(path)).status, 404, path);
    assert.equal((await stranger.fetch('/papers/case/%E0%A4%A/register.pdf')).status, 404);
  });

  it('are asked for by GET, from our own page, and not while the disk is full', async () => {
    const client = await as('lin');
    const post = await client.fetch('/papers/record.pdf', {
      method: 'POST',
      headers: { 'x-fengqiao': '1' },
    });
    assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET']);
    const elsewhere = { headers: { 'sec-fetch-site': 'cross-site' } };
    assert.equal((await client.fetch('/papers/record.pdf', elsewhere)).status, 403);
    isDiskLow = true;
    const full = await client.fetch('/papers/record.pdf');
    assert.deepEqual([full.status, full.headers.get('retry-after')], [503, '60']);
  });

  it('speak the language that is asked for', async () => {
    const client = await as('lin');
    const english = await client.fetch('/papers/record.pdf?lang=en');
    assert.match(await textOf(english), /Communitycreditrecord/u);
    const other = await client.fetch('/papers/record.pdf?lang=xx');
    assert.match(await textOf(other), /社区信用记录/u);
  });
});
