import assert from 'node:assert/strict';
import { readMyAccount } from '../../src/modules/ledger/readMyAccount.ts';
import { listEntries } from '../../src/modules/ledger/entry.store.ts';
import { present } from '../../src/kernel/assert.ts';
import { useTown } from '../modules/identity/people.ts';
import { workOf } from '../support/world.ts';
import { playLine } from './line.ts';

const printed = (rows: readonly Record<string, string>[]): string => {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(' | '));
  return [columns.join(' | '), ...lines].map((line) => `| ${line} |`).join('\n');
};

describe('The whole line, from a post to an entry in a record', () => {
  useTown();

  it('goes through every station, and the night posts each deed once', async () => {
    const now = new Date();
    const { stations, lan } = await playLine(now);
    console.log(printed(stations.map((station) => ({ ...station }))));
    const told = Object.fromEntries(stations.map(({ station, what }) => [station, what]));
    assert.match(present(told['flag'], 'flag'), /漏水|赔|邻居|物业/u);
    delete told['flag'];
    assert.deepEqual(told, {
      record: '同意记录善行',
      post: '楼上漏水不肯修',
      confirm: 'CONFIRMED',
      case: 'REGISTERED',
      consent: '2 方同意，MEDIATING',
      agreement: 'AGREED',
      close: 'CLOSED AGREEMENT_PERFORMED',
      'accrueCredit, first time': '1 posted',
      'accrueCredit, second time': '0 posted',
      checkInvariants: '0 alarms',
    });

    const account = await readMyAccount(workOf(lan, now));
    const { items } = await listEntries({ account: account.id }, { first: 10 });
    const ledger = items.map((entry) => ({
      seq: String(entry.seq),
      rule: `${entry.ruleCode} v${String(entry.ruleVersion)}`,
      from: entry.source.kind,
      amount: String(entry.amount),
      balance: String(entry.balanceAfter),
    }));
    console.log(printed(ledger));
    assert.deepEqual(ledger, [
      {
        seq: '1',
        rule: 'agreement.performed v1',
        from: 'AGREEMENT_PERFORMED',
        amount: '5',
        balance: '5',
      },
    ]);
    assert.equal(account.balance, 5);
  }).timeout(120_000);
});
