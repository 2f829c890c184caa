import assert from 'node:assert/strict';
import { headOf, emptyChain, makeEntry } from '../../../src/modules/ledger/entry.ts';
import {
  recordPaper,
  type PrintedEntry,
  type PrintedRecord,
} from '../../../src/modules/ledger/recordPaper.ts';
import { ruleBook } from '../../../src/modules/rulebook/ruleBook.ts';
import { monday } from '../../support/world.ts';

const rule = ruleBook.find(({ code }) => code === 'service.confirmed');

function lines(count: number): PrintedEntry[] {
  let head = emptyChain('account');
  return Array.from({ length: count }, (_, at) => {
    if (rule === undefined) throw new Error('no rule');
    const id = `service${String(at)}`;
    const deed = { kind: 'SERVICE_CONFIRMED', id, units: 2, at: monday, foundBy: 'g' } as const;
    const entry = makeEntry({ account: 'account', rule, deed, idempotencyKey: id }, head, monday);
    head = headOf(entry);
    return { entry, rule, from: { serviceNote: '沿河巡查' }, foundBy: '王网格' };
  });
}

const record = (change: Partial<PrintedRecord> = {}): PrintedRecord => ({
  account: { id: 'account', holderName: '林小满', recording: true, choiceAt: monday, balance: 4 },
  entries: { items: lines(2), isMore: false },
  lookUps: {
    items: [{ lookUp: { at: monday, purpose: '年度评议' }, by: '何信用' }],
    isMore: false,
  },
  contact: { name: '桂园社区居委会', address: '桂园路1号', phone: '0574-1', hours: '工作日' },
  office: '桂园社区',
  at: monday,
  ...change,
});

const said = (content: ReturnType<typeof recordPaper>) => JSON.stringify(content);

describe('A record on paper', () => {
  it('says whose it is, every line with its rule, source and finder, who looked, and how to object', () => {
    const text = said(recordPaper(record(), 'zh-CN'));
    for (const part of [
      '["记录对象","林小满"]',
      '["打印时间","2026-11-23 09:00"]',
      '["合计","4 分"]',
      '["明细条数","2"]',
      '志愿服务：沿河巡查',
      'service.confirmed 第 1 版',
      '+2\\n合计 4',
      '王网格',
      '["2026-11-23 09:00","信用专员 何信用","年度评议"]',
      '您有权提出异议',
      '["地址","桂园路1号"]',
      lines(2)[1]?.entry.hash ?? '',
    ])
      assert.ok(text.includes(part), part);
  });

  it('speaks English to who reads English, the words of people as they are', () => {
    const content = recordPaper(record(), 'en');
    const text = said(content);
    assert.equal(content.language, 'en');
    for (const part of [
      'Community credit record',
      'You have the right to object',
      '林小满',
      '年度评议',
    ])
      assert.ok(text.includes(part), part);
    assert.ok(!text.includes('合计'));
  });

  it('says that it is empty, and that nobody looked', () => {
    const none = { items: [], isMore: false };
    const { contact: _contact, ...without } = record({ entries: none, lookUps: none });
    const text = said(recordPaper(without, 'zh-CN'));
    assert.ok(text.includes('记录是空的，这很正常。'));
    assert.ok(text.includes('还没有人查看过这份记录。'));
    assert.ok(!text.includes('受理单位'));
  });

  it('says how many it holds where it holds the newest alone', () => {
    const entries = { items: lines(3), isMore: true };
    assert.ok(said(recordPaper(record({ entries }), 'zh-CN')).includes('这里只印最近的 3 条'));
  });
});
