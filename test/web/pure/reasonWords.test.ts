import assert from 'node:assert/strict';
import { reasonLists, type ReasonForPeople } from '../../../graphql/reasons.ts';
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
