import assert from 'node:assert/strict';
import { graphql } from 'graphql';
import mongoose from 'mongoose';
import { usualWriteLine } from '../../graphql/auditGate.ts';
import { newLoaders } from '../../graphql/loaders.ts';
import { makeSchema } from '../../graphql/schema.ts';
import { usualWriteGate } from '../../graphql/writeGate.ts';
import { AppError } from '../../src/kernel/appError.ts';
import { visitor, type Work } from '../../src/kernel/work.ts';
import type { AuditLine } from '../../src/modules/audit/auditLine.ts';
import { listAuditLines } from '../../src/modules/audit/auditLine.store.ts';
import { notWrittenDown } from '../../src/modules/audit/writeAuditLine.ts';
import { findCase } from '../../src/modules/mediation/case.store.ts';
import { as, lin, mediator, mediating, personId, settle, zhou } from '../modules/mediation/town.ts';
import { useStore } from '../support/store.ts';
import { places } from '../support/world.ts';

let isBroken = false;

const schema = makeSchema(usualWriteGate, (context, asking) => {
  if (isBroken) return Promise.reject(notWrittenDown(new Error('the store is away')));
  return usualWriteLine(context, asking);
});

const minutes = (work: Work, after: number): Work => ({
  ...work,
  now: new Date(work.now.getTime() + after * 60_000),
});

/** Asks from the office's network; gives the refusal, and the data. */
async function ask(work: Work, source: string, clientAddress = '203.0.113.77') {
  const contextValue = {
    work,
    session: null,
    person: null,
    loaders: newLoaders(),
    requestId: 'request-1',
    demoPeople: [],
    clientAddress,
    device: 'test',
    deviceToken: undefined,
    setSessionToken: () => undefined,
    setDeviceToken: () => undefined,
    setOpenIdCookie: () => undefined,
  };
  const { data, errors } = await graphql({ schema, source, contextValue });
  const refusal = errors?.[0]?.originalError;
  if (errors === undefined) return { data };
  if (!(refusal instanceof AppError)) throw new Error(String(errors[0]));
  return { data, refusal };
}

const lines = async (): Promise<readonly AuditLine[]> =>
  (await listAuditLines({ area: places.city }, { first: 50 })).items;

const wordsOf = ({ person, role, act, kind, outcome, targetKind, targetId }: AuditLine) =>
  [person, role, act, kind, outcome, targetKind, targetId].join(' ');

describe('What somebody of the team asks', () => {
  useStore();
  before(settle);
  beforeEach(async () => {
    isBroken = false;
    await mongoose.connection.db?.collection('audit_lines').deleteMany({});
  });

  it('is written down before it is answered: who, in which office, what, about whom, from which network', async () => {
    const found = await mediating();
    const { refusal } = await ask(mediator, `{ mediationCase(no: "${found.no}") { title } }`);
    assert.equal(refusal, undefined);
    const [line, ...more] = await lines();
    assert.ok(line);
    assert.deepEqual(more, []);
    assert.equal(
      wordsOf(line),
      `${personId('mediator')} MEDIATOR mediationCase LOOK ASKED CASE ${found.no}`,
    );
    assert.deepEqual(
      [...line.about].sort(),
      found.parties.flatMap((party) => party.personId ?? []).sort(),
    );
    assert.equal(line.from, '203.0.113.0/24');
    assert.equal(line.requestId, 'request-1');
    assert.equal(line.scope, places.community);
  });

  it('is not answered when it cannot be written down: nothing is shown, nothing is changed', async () => {
    const found = await mediating();
    isBroken = true;
    const act = `mutation { retitleCase(input: { caseId: "${found.id}", key: "k1234567890123456", title: "另一个名字", version: ${String(found.version)} }) { __typename } }`;
    for (const source of [`{ mediationCase(no: "${found.no}") { title } }`, act]) {
      const { refusal, data } = await ask(mediator, source);
      assert.equal(refusal?.code, 'UNAVAILABLE');
      assert.equal(refusal.detail.reason, 'not_written_down');
      assert.ok(data === null || data === undefined || data['mediationCase'] === null);
    }
    assert.deepEqual(await findCase(found.id), found);
    isBroken = false;
    assert.deepEqual(await lines(), []);
    assert.equal((await ask(mediator, act)).refusal, undefined);
    assert.notDeepEqual(await findCase(found.id), found);
  });

  it('is one line in ten minutes where it is only seen, and one each time where it is done', async () => {
    const found = await mediating();
    const look = `{ mediationCase(no: "${found.no}") { title } }`;
    for (const after of [0, 1, 9.9, 11]) await ask(minutes(mediator, after), look);
    assert.equal((await lines()).length, 2);
    const act = `mutation { acceptCase(caseId: "${found.id}", version: 1) { __typename } }`;
    await ask(mediator, act);
    await ask(mediator, act);
    assert.deepEqual((await lines()).map(({ kind }) => kind).sort(), [
      'ACT',
      'ACT',
      'LOOK',
      'LOOK',
    ]);
  });

  it('keeps of a list how it was narrowed, but of what was typed only that it was', async () => {
    const list = (query: string) =>
      ask(
        mediator,
        `{ cases(area: "${places.community}", state: CLOSED, query: "${query}", first: 5) { edges { node { id } } } }`,
      );
    await list('张家老宅');
    await list('李家');
    const [line, ...more] = await lines();
    assert.deepEqual(more, []);
    assert.equal(line?.filters, `area=${places.community} state=CLOSED query`);
    assert.ok(!JSON.stringify(line).includes('张家'));
  });

  it('keeps the conditions of a group in the same words as those that stand alone', async () => {
    const auditor = as('auditor', 'AUDITOR');
    await ask(
      auditor,
      `{ auditLines(filter: { by: "${lin.actor.personId}", area: "${places.community}", kind: ACT }, first: 5) { edges { node { id } } } }`,
    );
    const [line] = await lines();
    assert.equal(line?.filters, `by area=${places.community} kind=ACT`);
  });

  it('is written down too where the office does not do it at all, once', async () => {
    const clerk = as('second', 'UNIT_CLERK');
    for (let i = 0; i < 3; i += 1) {
      const { refusal } = await ask(clerk, '{ conflictFlags(first: 5) { edges { node { id } } } }');
      assert.equal(refusal?.code, 'FORBIDDEN');
    }
    const [line, ...more] = await lines();
    assert.deepEqual(more, []);
    assert.equal(line?.outcome, 'REFUSED');
  });

  it('is nothing of residents and visitors: they leave no line', async () => {
    const found = await mediating();
    for (const work of [lin, zhou, { ...lin, actor: visitor }])
      await ask(work, `{ mediationCase(no: "${found.no}") { title } }`);
    assert.deepEqual(await lines(), []);
  });

  it('cannot be made long or foreign by what is sent', async () => {
    const hostile = `${'长'.repeat(3_000)}<script>`;
    const { refusal } = await ask(
      as('second', 'ADMIN', places.city),
      `mutation { grantRole(input: { personId: "${hostile}", role: MEDIATOR, scope: "nb" }) { id } }`,
    );
    assert.equal(refusal?.code, 'NOT_FOUND');
    const [line] = await lines();
    assert.deepEqual(line?.about, []);
    assert.ok((line.targetId ?? '').length <= 80);
  });
});
