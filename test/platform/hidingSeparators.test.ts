import assert from 'node:assert/strict';
import { hidingSeparators } from '../../src/platform/disguise.ts';

const words = new Set(
  '物业 公司 物业公司 拖欠 工资 乱收费 收费 老赖 退押金 押金 打电话 电话 小区 房子'.split(' '),
);

/** A text without the separators that hide a word, where those alone are words. */
const read = (text: string): string => {
  const characters = Array.from(text);
  const hiding = hidingSeparators(characters, (word) => words.has(word));
  return characters.filter((_, at) => !hiding.has(at)).join('');
};

const asWritten = (texts: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map((text) => [text, text]));

/** What a text is read as. 甲乙丙丁 are no words of the dictionary. */
const readings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'inside a word go, whatever they are': {
    '听说物·业又来': '听说物业又来',
    '听说物··业又来': '听说物业又来',
    '听说物 业又来': '听说物业又来',
    听说物丨业又来: '听说物业又来',
    听说物丶业又来: '听说物业又来',
    '听说物-业又来': '听说物业又来',
    '听说物.业又来': '听说物业又来',
    '听说物🐶业又来': '听说物业又来',
    '听说拖·欠工·资了': '听说拖欠工资了',
    '这小·区房·子': '这小区房子',
    '听说·物业': '听说·物业',
  },
  'stay where something else stands between, for that is no separator': asWritten([
    ...['物a业', '物1业', '物a·业', '物·a业', '物𠮷业', '3.5甲.乙'],
  ]),
  'go inside a longer word whose pieces are words, but not where people pause': {
    '不乱·收费合理': '不乱收费合理',
    '不乱 收费合理': '不乱 收费合理',
    '不乱|收费合理': '不乱|收费合理',
    '不乱收·费合理': '不乱收费合理',
    '不乱收 费合理': '不乱收费合理',
    '这物业·公司': '这物业公司',
    '这物业 公司': '这物业 公司',
    '这物业公·司': '这物业公司',
    '这物·业公司': '这物业公司',
    '这物·业·公司': '这物业公司',
    '没退押 金': '没退押金',
    '没退 押金': '没退 押金',
    '去打·电话': '去打电话',
    '去打 电话': '去打 电话',
    '拖欠·工资': '拖欠·工资',
    '老赖·了': '老赖·了',
  },
  'that end a clause stay inside a word, unless each character is parted from the next by the same':
    {
      '听说物，业又来': '听说物，业又来',
      '听说物。业又来': '听说物。业又来',
      '听说物--业又来': '听说物--业又来',
      '听说物..业又来': '听说物..业又来',
      '听说物😊业又来': '听说物😊业又来',
      '听说物\n业又来': '听说物\n业又来',
      "听说物'业又来": "听说物'业又来",
      '听说物（业又来': '听说物（业又来',
      '听说【物】【业】又来': '听说【物业】又来',
      '听说（物）。业又来': '听说（物）。业又来',
      '听说“物”“业”又来': '听说“物业”又来',
      '听说\n物\n业\n又来': '听说物业又来',
      '听说\n物。业\n又来': '听说\n物。业\n又来',
      '不乱，收，费合理': '不乱收费合理',
      '不乱。收。费合理': '不乱收费合理',
      '不乱，收费合理': '不乱，收费合理',
      '不乱收，费合理': '不乱收，费合理',
      '不乱，收、费合理': '不乱，收、费合理',
      '物·业，公司': '物业，公司',
    },
  'between single characters go where three stand alone, or two between other separators': {
    '甲·乙': '甲·乙',
    '甲·乙丙': '甲·乙丙',
    '甲·乙·丙': '甲乙丙',
    '甲-乙·丙': '甲乙丙',
    '·甲·乙·': '·甲·乙·',
    '甲·乙·丙丁': '甲·乙·丙丁',
    '甲甲·乙·丙': '甲甲·乙·丙',
    '甲甲·乙·丙丁': '甲甲·乙·丙丁',
    '甲甲·乙·丙·丁丁': '甲甲乙丙丁丁',
    '甲甲·乙·丙丙·丁': '甲甲·乙·丙丙·丁',
    '丙丙·甲·乙·丁·丙·丙丙': '丙丙甲乙丁丙丙丙',
    'a甲·乙·丙b': 'a甲乙丙b',
    '甲 乙 丙': '甲乙丙',
    '甲.乙.丙': '甲乙丙',
  },
  'that end a clause go between single characters where the same repeats, and nothing is said twice':
    {
      '甲，乙，丙，丁': '甲乙丙丁',
      '甲，乙。丙，丁': '甲，乙。丙，丁',
      '甲，乙，丙。丁。戊': '甲乙丙丁戊',
      '甲·乙，丙·丁': '甲·乙，丙·丁',
      '好，好，好，好': '好，好，好，好',
      '好，好，甲，乙，丙': '好，好甲乙丙',
      '甲：乙': '甲：乙',
      '甲\n乙': '甲\n乙',
      '甲\n乙\n丙': '甲乙丙',
      '甲😊乙😊丙': '甲乙丙',
      '【甲】【乙】【丙】': '甲乙丙',
    },
  'go around the end of a clause amid what is spelled out, which stays': {
    '工·资·，·打·电·话': '工资，打电话',
    '工·资，·打·电·话': '工资，打电话',
    '甲·乙·丙·，·丁·戊·己': '甲乙丙，丁戊己',
    '甲·乙·丙·，丁·戊·己': '甲乙丙，丁戊己',
    '甲·乙·丙，·丁·戊·己': '甲乙丙，丁戊己',
    '甲·乙·丙·！好': '甲乙丙！好',
    '好！·甲·乙·丙': '好！甲乙丙',
    '甲·-乙·-丙·-，·-丁·-戊·-己': '甲乙丙，丁戊己',
  },
  'go at both ends of what is spelled out, as far as they are its own': {
    '·甲·乙·丙·': '甲乙丙',
    'a·甲·乙·丙·b': 'a甲乙丙b',
    'a-·甲·-乙·-丙·-b': 'a-·甲乙丙b',
    'x·-甲·-乙·-丙·-y': 'x甲乙丙y',
    '·-甲·-乙·-丙·-': '甲乙丙',
    'x--甲·-乙·-丙·.y': 'x-甲乙丙.y',
    '听说·物·业·公·司·又来': '听说物业公司又来',
  },
};

describe('Separators', () => {
  for (const [what, texts] of Object.entries(readings))
    it(what, () => {
      const came = Object.fromEntries(Object.keys(texts).map((text) => [text, read(text)]));
      assert.deepEqual(came, texts);
    });

  it('of nothing and alone are what they are', () => {
    for (const text of ['', '·', '，', '甲', '·甲', '甲·', '𠮷']) assert.equal(read(text), text);
  });
});
