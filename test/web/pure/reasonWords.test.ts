import assert from 'node:assert/strict';
import { reasonLists, type ReasonForPeople } from '../../../graphql/reasons.ts';
import { troubleKeys } from '../../../web/src/desk/parts/troubleKeys.ts';
import enDesk from '../../../web/src/desk/words/en/desk.json' with { type: 'json' };
import zhDesk from '../../../web/src/desk/words/zh-CN/desk.json' with { type: 'json' };
import enShell from '../../../web/src/words/en/shell.json' with { type: 'json' };
import zhShell from '../../../web/src/words/zh-CN/shell.json' with { type: 'json' };

/** Words by reason, and those of one field by its name. */
type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** The reasons that words are for: those that are words themselves, and those that only one field says so. */
type WordedIn<W extends Words> = {
  [K in keyof W]: W[K] extends string ? K : keyof W[K];
}[keyof W];

/** A reason for people that neither everybody's words nor the desks' are for; `never` when there is none. */
type Unworded<Shell extends Words, Desk extends Words> = Exclude<
  ReasonForPeople,
  WordedIn<Shell> | WordedIn<Desk>
>;

type NoneOf<T extends never> = T;

/** Does not compile while a reason for people lacks words in a language; the error names it. */
const unworded: readonly [
  zh?: NoneOf<Unworded<typeof zhShell.reason, typeof zhDesk.trouble>>,
  en?: NoneOf<Unworded<typeof enShell.reason, typeof enDesk.trouble>>,
] = [];

const wordedIn = (words: Words): string[] =>
  Object.entries(words).flatMap(([name, said]) =>
    typeof said === 'string' ? [name] : Object.keys(said),
  );

const lists = Object.entries(reasonLists).map(([part, { forPeople, forPrograms }]) => ({
  part,
  forPeople: Object.keys(forPeople),
  all: Object.keys({ ...forPrograms, ...forPeople }),
}));

/** The sentence of a catalogue at a key; undefined where none stands. */
const sentenceAt = (desk: object, key: string): unknown => {
  const found = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], desk);
  return typeof found === 'string' ? found : undefined;
};

describe('A refusal at a desk', () => {
  for (const [reason, field, words] of [
    ['own_rights', undefined, '不能给自己添加管理员身份，请由另一位管理员办理。'],
    ['already_a_side', 'personId', '这一方已经在案件里。'],
    ['is_mediator', 'personId', '本案的调解员不能同时是当事一方。'],
    ['person', undefined, '没有找到这个人，或者不在您的范围内。请核对后再试。'],
    ['account', undefined, '没有找到这个用户名，或者不在您的范围内。请核对后再试。'],
    ['not_over', 'minutes', '服务还没有结束，请结束后再记。'],
  ] as const)
    it(`has a sentence of its own, that of the field first: ${reason}`, () => {
      const keys = troubleKeys({ reason, ...(field === undefined ? {} : { field }) });
      assert.equal(keys.map((key) => sentenceAt(zhDesk, key)).find(Boolean), words);
    });

  it('has the general words where the desk has none', () => {
    assert.deepEqual(troubleKeys({}), []);
    assert.equal(
      troubleKeys({ reason: 'disk_full' }).some((key) => sentenceAt(zhDesk, key) !== undefined),
      false,
    );
  });
});

describe('The reasons of a refusal', () => {
  it('have words in both languages where they are for people', () => {
    assert.deepEqual(unworded, []);
    for (const words of [
      [zhShell.reason, zhDesk.trouble],
      [enShell.reason, enDesk.trouble],
    ]) {
      const worded = new Set(words.flatMap(wordedIn));
      for (const { part, forPeople } of lists)
        for (const reason of forPeople) assert.ok(worded.has(reason), `${part}: ${reason}`);
    }
  });

  it('are those that the page has words for, and no others', () => {
    const all = new Set(lists.flatMap((list) => list.all));
    const worded = [...wordedIn(zhShell.reason), ...wordedIn(zhDesk.trouble)];
    assert.deepEqual(
      worded.filter((reason) => !all.has(reason)),
      [],
    );
  });
});
