import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { docxOf } from '../../../src/platform/papers/docxOf.ts';

const textOf = async (bytes: Uint8Array) => {
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, said]) => said).join('');
  return { xml, text };
};

describe('A paper to be edited', () => {
  it('says what the printed one says, in a table whose header is repeated, and that it is no proof', async () => {
    const bytes = await docxOf({
      language: 'zh-CN',
      title: '人民调解协议书',
      subtitle: '案件编号 2026-12',
      author: '桂园社区',
      parts: [
        { kind: 'heading', text: '一、事实' },
        { kind: 'paragraph', text: '第一行\n第二行 <&>\u0008' },
        { kind: 'facts', facts: [['期限', '2026年12月1日']] },
        {
          kind: 'table',
          columns: [
            { title: '当事人', share: 1 },
            { title: '住址', share: 2 },
          ],
          rows: [['𠮷田👍', '']],
        },
        {
          kind: 'signatures',
          signers: [{ label: '当事人：', name: '𠮷田👍' }],
          seal: '桂园社区人民调解委员会',
          day: '',
        },
      ],
    });
    const { xml, text } = await textOf(bytes);
    const parts = ['人民调解协议书', '案件编号 2026-12', '第一行第二行 &lt;&amp;&gt;', '𠮷田👍'];
    for (const part of parts) assert.ok(text.includes(part), part);
    assert.ok(text.includes('（桂园社区人民调解委员会盖章）'));
    assert.ok(text.includes('以各方签名、盖章的纸质文本为准'));
    assert.match(xml, /<w:tblHeader/u);
    assert.match(xml, /<w:cantSplit/u);
    assert.ok(!xml.includes('\u0008'), 'no character that XML does not have');
  });
});
