import assert from 'node:assert/strict';
import type { PaperContent, PaperPart } from '../../../src/platform/papers/paperContent.ts';
import { openPaperFonts } from '../../../src/platform/papers/paperFonts.ts';
import { pdfOf } from '../../../src/platform/papers/pdfOf.ts';
import { monday } from '../../support/world.ts';
import { readPdf } from './pdfText.ts';

const fonts = openPaperFonts();
const check = {
  code: 'K7QF-2M9D-8XYZ-ABCD',
  address: 'https://town.example/verify/K7QF2M9D8XYZABCD',
};

const paper = (parts: readonly PaperPart[], language: PaperContent['language'] = 'zh-CN') => ({
  language,
  title: '人民调解登记表',
  subtitle: '案件编号 2026-12',
  author: '桂园社区人民调解委员会',
  parts,
});

const printed = async (parts: readonly PaperPart[], language?: PaperContent['language']) => {
  const content = paper(parts, language);
  return readPdf(await pdfOf({ format: 'pdf', content, at: monday, check }, fonts));
};

const fact = (value: string): PaperPart => ({ kind: 'facts', facts: [['姓名', value]] });
/** The text as it was written, whatever lines it was set in. */
const joined = (pages: readonly string[]) => pages.join('').replace(/\s/gu, '');

describe('A printed paper', function () {
  this.timeout(60_000);

  it('can be searched and copied, says its title and language, and is tagged for readers of the screen', async () => {
    const read = await printed([
      { kind: 'heading', text: '调解经过' },
      { kind: 'paragraph', text: '双方因漏水（三楼）发生争执，涉及 3,000 元。' },
      fact('林小满'),
    ]);
    const text = joined(read.pages);
    for (const part of ['人民调解登记表', '案件编号2026-12', '涉及3,000元。', '林小满', check.code])
      assert.ok(text.includes(part), part);
    assert.ok(text.includes(check.address));
    assert.match(text, /第1页共1页/u);
    assert.deepEqual([read.title, read.language, read.isTagged], ['人民调解登记表', 'zh-CN', true]);
    const roles = ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure'];
    for (const role of roles) assert.ok(read.structure[0]?.includes(role), role);
  });

  it('draws names of Extension B, and names the code of what no typeface has', async () => {
    const read = await printed([fact('𠮷野家 𡈽方 𤭢'), fact('李明👍'), fact('أحمد')]);
    const text = joined(read.pages);
    assert.ok(text.includes('𠮷野家𡈽方𤭢'), text);
    assert.ok(text.includes('李明〔U+1F44D〕'));
    assert.ok(text.includes('〔U+0623〕'));
    assert.match(text, /有5个字符字库里没有，已用编码代替印出：U\+1F44D、/u);
    assert.ok(!/[\u0000\uFFFD]/u.test(text), 'nothing was drawn as an empty box');
  });

  it('says nothing of typefaces when it has every character', async () => {
    assert.ok(!joined((await printed([fact('林小满')])).pages).includes('字库'));
  });

  it('leaves out what turns or hides the text around it', async () => {
    const read = await printed([fact('张\u202E三\u2066\u200B\uFEFF四'), fact('')]);
    assert.ok(joined(read.pages).includes('张三四'));
  });

  it('breaks what has no place to break, and loses nothing of it', async () => {
    const word = Array.from({ length: 300 }, (_, at) => 'abcdefghij'[at % 10]).join('');
    const han = '长'.repeat(300);
    const link = `https://town.example/${'path/'.repeat(50)}end`;
    const read = await printed([
      fact(word),
      fact(han),
      fact(link),
      { kind: 'paragraph', text: word + han },
    ]);
    const text = joined(read.pages);
    for (const part of [word, han, link, word + han]) assert.ok(text.includes(part));
  });

  it('draws an English apostrophe as narrow as its letters', async () => {
    const { pages } = await printed([fact('The holder’s own copy; 他说的’甲')]);
    assert.ok(joined(pages).includes("holder'sowncopy"), joined(pages));
    assert.ok(joined(pages).includes('’甲'));
  });

  it('repeats the header of a long table on each page and cuts no row', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [
      String(at + 1),
      `甲${String(at + 1)}始。${'谈了很久。'.repeat((at % 7) * 5)}乙${String(at + 1)}终。`,
    ]);
    const columns = [
      { title: '序号', share: 1 },
      { title: '经过', share: 5 },
    ];
    const { pages } = await printed([{ kind: 'table', columns, rows }]);
    const texts = pages.map((page) => page.replace(/\s/gu, ''));
    assert.ok(texts.length > 8, String(texts.length));
    for (const [at, text] of texts.entries()) {
      assert.ok(text.includes('序号经过'), `the header on page ${String(at + 1)}`);
      assert.ok(text.includes(`第${String(at + 1)}页共${String(texts.length)}页`));
    }
    for (let number = 1; number <= 200; number += 1) {
      const begins = texts.findIndex((text) => text.includes(`甲${String(number)}始`));
      assert.ok(begins >= 0, `row ${String(number)}`);
      assert.ok(texts[begins]?.includes(`乙${String(number)}终`), `row ${String(number)} is whole`);
    }
  });

  it('goes on with a row that is higher than a page', async () => {
    const long = Array.from({ length: 2_000 }, (_, at) => `第${String(at)}句。`).join('');
    const columns = [{ title: '内容', share: 1 }];
    const { pages } = await printed([{ kind: 'table', columns, rows: [[long], ['后面一行']] }]);
    assert.ok(pages.length > 2);
    const text = joined(pages).replaceAll('内容', '');
    for (const at of [0, 999, 1_999]) assert.ok(text.includes(`第${String(at)}句。`));
    assert.ok(text.includes('后面一行'));
  });

  it('keeps the lines to sign on one page, and offers the seal and the day', async () => {
    const filler: PaperPart = { kind: 'paragraph', text: '一行\n'.repeat(38) };
    const signers = ['甲', '乙', '丙', '丁'].map((name) => ({ label: '当事人：', name }));
    const { pages } = await printed([
      filler,
      { kind: 'signatures', signers, seal: '桂园社区人民调解委员会', day: '' },
    ]);
    const signing = pages.filter((page) => page.includes('当事人：'));
    assert.equal(signing.length, 1);
    assert.match(
      joined(signing),
      /当事人：甲.*当事人：丁.*（桂园社区人民调解委员会盖章）.*年月日/u,
    );
  });

  it('speaks English where its content does', async () => {
    const read = await printed([fact('Lin')], 'en');
    assert.equal(read.language, 'en');
    assert.match(read.pages.join(' '), /Page 1 of 1/u);
  });

  it('is the same file for the same order', async () => {
    const order = { format: 'pdf', content: paper([fact('林')]), at: monday, check } as const;
    assert.deepEqual(await pdfOf(order, fonts), await pdfOf(order, fonts));
  });
});
