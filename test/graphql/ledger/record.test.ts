import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { visitor, type Work } from '../../../src/kernel/work.ts';
import { accrueCase } from '../../../src/modules/ledger/accrueCase.ts';
import { accrueVolunteerService } from '../../../src/modules/ledger/accrueVolunteerService.ts';
import type { Holder } from '../../../src/modules/ledger/account.ts';
import { saveNewCase } from '../../../src/modules/mediation/case.store.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { saveNewVolunteerService } from '../../../src/modules/volunteering/volunteerService.store.ts';
import {
  asHolder,
  confirmedVolunteerService,
  endedCase,
  idOf,
  job,
  says,
  settleFirm,
  settlePerson,
  sideOf,
} from '../../modules/ledger/deeds.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday, places, someone, workOf } from '../../support/world.ts';
import { ask } from '../mediation/asker.ts';

const record = `id holderName recording choiceAt balance
  entries(first: $first, after: $after) {
    edges { cursor node {
      id seq amount balanceAfter at units deedAt caseNo volunteerServiceNote hash
      rule { code version textZh textEn source points unit }
      foundBy { displayName } } }
    pageInfo { hasNextPage endCursor } }
  lookUps { edges { node { id by { displayName } role purpose at } } }`;

interface Line {
  readonly seq: number;
  readonly amount: number;
  readonly units: number;
  readonly caseNo: string | null;
  readonly volunteerServiceNote: string | null;
  readonly foundBy: { readonly displayName: string };
  readonly rule: Readonly<Record<string, unknown>>;
  readonly hash: string;
  readonly deedAt: string;
}

interface Account {
  readonly id: string;
  readonly holderName: string;
  readonly recording: boolean;
  readonly choiceAt: string | null;
  readonly balance: number;
  readonly entries: {
    readonly edges: readonly { readonly cursor: string; readonly node: Line }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly lookUps: {
    readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[];
  };
}

const mine = async (work: Work, first = 20, after?: string) => {
  const source = `query($first: Int!, $after: String) { myAccount { ${record} } }`;
  const { data, code } = await ask(work, source, { first, after });
  return { account: data['myAccount'] as Account, code };
};

const lookUp = async (work: Work, variables: Readonly<Record<string, unknown>>) => {
  const source = `mutation($key: Key!, $userName: Text!, $purpose: Text!, $first: Int = 20, $after: String) {
    lookUpAccount(key: $key, userName: $userName, purpose: $purpose) { ${record} } }`;
  const { data, code } = await ask(work, source, variables);
  return { account: data['lookUpAccount'] as Account | null, code };
};

describe('A resident who opens the own record', () => {
  useStore();
  const name = 'linlan';
  let lin: Holder;
  let ended: Case;

  before('three good deeds', async () => {
    for (const other of ['tiaojie', 'wangge']) await settlePerson(other);
    lin = await settlePerson(name);
    await says(lin, true, minutesLater(-120));
    ended = endedCase([{ ...sideOf(lin), foundBy: idOf('tiaojie') }, sideOf(undefined)]);
    await saveNewCase(ended);
    await accrueCase(job, ended);
    for (const minutes of [125, 60]) {
      const decidedAt = minutesLater(minutes * 3);
      const service = confirmedVolunteerService(lin.id, minutes, decidedAt, idOf('wangge'));
      await saveNewVolunteerService(service);
      await accrueVolunteerService(job, service);
    }
  });

  it('reads the balance and every line, newest first', async () => {
    const { account } = await mine(asHolder(lin));
    assert.deepEqual(
      [account.holderName, account.recording, account.choiceAt, account.balance],
      [`${name}先生`, true, minutesLater(-120).toISOString(), 8],
    );
    assert.deepEqual(
      account.entries.edges.map(({ node }) => [node.seq, node.amount, node.units]),
      [
        [3, 1, 1],
        [2, 2, 2],
        [1, 5, 1],
      ],
    );
  });

  it('understands each line: rule and version, units, case or service, date, who found it, hash', async () => {
    const { account } = await mine(asHolder(lin));
    const [, service, agreement] = account.entries.edges.map(({ node }) => node);
    assert.ok(service && agreement);
    assert.equal(agreement.caseNo, ended.no);
    assert.equal(agreement.volunteerServiceNote, null);
    assert.equal(agreement.foundBy.displayName, 'tiaojie先生');
    assert.equal(agreement.deedAt, minutesLater(-60).toISOString());
    assert.match(agreement.hash, /^[0-9a-f]{64}$/u);
    assert.deepEqual(
      [agreement.rule['code'], agreement.rule['version'], agreement.rule['unit']],
      ['agreement.performed', 1, 'case'],
    );
    assert.match(String(agreement.rule['textZh']), /调解/u);
    assert.match(String(agreement.rule['textEn']), /agreement/u);
    assert.equal(service.caseNo, null);
    assert.equal(service.volunteerServiceNote, '沿河巡查一圈');
    assert.equal(service.foundBy.displayName, 'wangge先生');
    assert.equal(service.rule['source'], 'SERVICE_CONFIRMED');
  });

  it('pages through the lines', async () => {
    const one = await mine(asHolder(lin), 2);
    const { pageInfo } = one.account.entries;
    assert.equal(pageInfo.hasNextPage, true);
    const two = await mine(asHolder(lin), 2, pageInfo.endCursor ?? '');
    assert.deepEqual(
      two.account.entries.edges.map(({ node }) => node.seq),
      [1],
    );
    assert.equal(two.account.entries.pageInfo.hasNextPage, false);
  });

  it('is refused cursors that are none and pages of more than fifty', async () => {
    for (const after of ['x', 'MA', 'LTE', 'MXgg', Buffer.from('{"$gt":0}').toString('base64url')])
      assert.equal((await mine(asHolder(lin), 2, after)).code, 'BAD_INPUT', after);
    for (const first of [0, 51, -1])
      assert.equal((await mine(asHolder(lin), first)).code, 'BAD_INPUT', String(first));
  });

  it('sees who looked into it, and the officer sees what the resident sees', async () => {
    const officer = await settlePerson('zhuanyuan');
    const work = workOf(someone('CREDIT_OFFICER', places.street, officer.id), minutesLater(30));
    const key = randomId();
    const asked = { key, userName: name, purpose: '年度志愿者表彰核对' };
    const { account: seen } = await lookUp(work, asked);
    await lookUp(work, asked);
    const { account } = await mine(asHolder(lin));
    assert.deepEqual(seen?.entries, account.entries);
    assert.deepEqual(
      account.lookUps.edges.map(({ node: { by, role, purpose, at } }) => ({
        by,
        role,
        purpose,
        at,
      })),
      [
        {
          by: { displayName: 'zhuanyuan先生' },
          role: 'CREDIT_OFFICER',
          purpose: '年度志愿者表彰核对',
          at: minutesLater(30).toISOString(),
        },
      ],
    );
  });

  it('pages through the looks, back to the first', async () => {
    const officer = await settlePerson('duoci');
    const watched = await settlePerson('beicha');
    for (let i = 0; i < 3; i += 1)
      await lookUp(workOf(someone('CREDIT_OFFICER', places.street, officer.id), minutesLater(i)), {
        key: randomId(),
        userName: 'beicha',
        purpose: `第 ${String(i)} 次核对`,
      });
    const source = `query($after: String) { myAccount { lookUps(first: 2, after: $after) {
      edges { node { purpose } } pageInfo { hasNextPage endCursor } } } }`;
    interface Looks {
      readonly edges: readonly { readonly node: { readonly purpose: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    }
    const seen: string[] = [];
    let after: string | undefined;
    for (const hasNext of [true, false]) {
      const { data } = await ask(asHolder(watched), source, { after });
      const { lookUps } = data['myAccount'] as { lookUps: Looks };
      seen.push(...lookUps.edges.map(({ node }) => node.purpose));
      assert.equal(lookUps.pageInfo.hasNextPage, hasNext);
      after = lookUps.pageInfo.endCursor;
    }
    assert.deepEqual(seen, ['第 2 次核对', '第 1 次核对', '第 0 次核对']);
    const many = '{ myAccount { lookUps(first: 51) { edges { cursor } } } }';
    assert.equal((await ask(asHolder(watched), many)).code, 'BAD_INPUT');
  });

  it('is not looked into by others, nor from another area, nor under a key that was used', async () => {
    const strangers = [
      [workOf(visitor), 'NOT_SIGNED_IN'],
      [asHolder(lin), 'FORBIDDEN'],
      [workOf(someone('ADMIN', places.city)), 'FORBIDDEN'],
      [workOf(someone('CREDIT_OFFICER', places.elsewhere)), 'NOT_FOUND'],
    ] as const;
    for (const [work, code] of strangers) {
      const asked = { key: randomId(), userName: name, purpose: '想看看而已' };
      assert.equal((await lookUp(work, asked)).code, code);
    }
    const officer = workOf(someone('CREDIT_OFFICER', places.street, idOf('zhuanyuan')));
    const key = randomId();
    await lookUp(officer, { key, userName: name, purpose: '第一个目的' });
    const again = await lookUp(officer, { key, userName: name, purpose: '第二个目的' });
    assert.equal(again.code, 'CONFLICT');
  });

  it('says no and yes again, and loses nothing', async () => {
    const choose = async (recording: boolean, now: Date) => {
      const source = `mutation($recording: Boolean!) {
        chooseRecording(recording: $recording) { recording choiceAt balance } }`;
      return (await ask(asHolder(lin, now), source, { recording })).data['chooseRecording'];
    };
    assert.deepEqual(await choose(false, minutesLater(900)), {
      recording: false,
      choiceAt: minutesLater(900).toISOString(),
      balance: 8,
    });
    assert.deepEqual(await choose(true, minutesLater(901)), {
      recording: true,
      choiceAt: minutesLater(901).toISOString(),
      balance: 8,
    });
  });

  it('opens the firm’s record when acting for the firm', async () => {
    const firm = await settleFirm('青溪物业', name);
    const { account } = await mine(asHolder(firm, monday, lin.id));
    assert.deepEqual([account.holderName, account.balance], ['青溪物业', 0]);
  });

  it('has to be signed in', async () => {
    assert.equal((await mine(workOf(visitor))).code, 'NOT_SIGNED_IN');
  });
});

describe('The rules of credit', () => {
  it('can be read by anybody', async () => {
    const source = '{ creditRules { code version textZh textEn source points unit validFrom } }';
    const { data } = await ask(workOf(visitor), source);
    const rules = data['creditRules'] as { code: string; source: string; validFrom: string }[];
    assert.deepEqual(
      rules.map(({ code, source: from, validFrom }) => [code, from, validFrom]),
      [
        ['agreement.performed', 'AGREEMENT_PERFORMED', '2025-01-01'],
        ['service.confirmed', 'SERVICE_CONFIRMED', '2025-01-01'],
      ],
    );
  });
});
