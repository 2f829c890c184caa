import assert from 'node:assert/strict';
import { parse, visit } from 'graphql';
import mongoose from 'mongoose';
import '../../src/start/openWeb.ts';
import '../../src/start/openWorker.ts';
import { chapters } from '../support/chapters.ts';
import { listFiles, listSource, read } from '../support/tree.ts';

const modulesOf = (wanted: (chapter: (typeof chapters)[number]) => boolean): string[] =>
  chapters.filter(wanted).flatMap(({ modules }) => modules);

/** What holds what people said, proposed or complained of; and what keeps their record. */
const speech = modulesOf(({ holdsSpeech }) => holdsSpeech);
const trust = modulesOf(({ chapter }) => chapter === 'trust');

const importsOf = (path: string, modules: readonly string[]): string[] =>
  modules.filter((module) => read(path).includes(`/modules/${module}/`));

/** The collections that the models of some modules keep, each with the names of its fields. */
const fieldsOf = (modules: readonly string[]): [string, string[]][] =>
  listSource()
    .filter((path) => modules.some((one) => path.startsWith(`src/modules/${one}/`)))
    .filter((path) => path.endsWith('.model.ts'))
    .map((path) => {
      const name = /model<\w+>\(\s*'(\w+)'/u.exec(read(path))?.[1] ?? '';
      const { schema } = mongoose.model(name);
      return [name, Object.keys(schema.paths)];
    });

/** The types that some modules' SDL declares, and the types that their fields, also on others' types, lead to. */
function typesOf(modules: readonly string[]): { declared: string[]; led: string[] } {
  const declared: string[] = [];
  const led: string[] = [];
  const files = listFiles();
  for (const file of modules.map((module) => `graphql/${module}/schema.graphql`))
    if (files.includes(file))
      visit(parse(read(file)), {
        ObjectTypeDefinition: ({ name }) => {
          if (name.value !== 'Query' && name.value !== 'Mutation') declared.push(name.value);
        },
        NamedType: ({ name }) => void led.push(name.value),
      });
  return { declared, led };
}

const common = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((item) => other.includes(item));

describe('The chapters', () => {
  it('read earlier ones alone', () => {
    chapters.forEach(({ chapter, reads }, i) => {
      const earlier = chapters.slice(0, i).map((one) => one.chapter);
      assert.deepEqual(common(reads, earlier), reads, chapter);
    });
  });

  it('that hold speech are barred from the record by the table', () => {
    assert.deepEqual(
      [speech, trust],
      [
        ['conduct', 'admission', 'opinion', 'classifier', 'triage', 'moderation', 'search'],
        ['rulebook', 'ledger'],
      ],
    );
    for (const { chapter, holdsSpeech, reads } of chapters) {
      const readsTrust = reads.includes('trust');
      assert.ok(!(holdsSpeech && readsTrust), chapter);
      assert.ok(
        !(holdsSpeech && chapters.find((one) => one.chapter === 'trust')?.reads.includes(chapter)),
      );
    }
  });

  it('of speech and of the record share no field of a stored thing', () => {
    const ofSpeech = /message|post|comment|flag|report|vote|petition|appeal|title|body/iu;
    const ofTrust = /credit|account|balance|amount|points|rule/iu;
    const kept = fieldsOf(trust);
    const said = fieldsOf(speech);
    assert.ok(kept.length >= 5 && said.length >= 3);
    for (const [name, fields] of kept)
      assert.deepEqual(
        fields.filter((field) => ofSpeech.test(field)),
        [],
        name,
      );
    for (const [name, fields] of said)
      assert.deepEqual(
        fields.filter((field) => ofTrust.test(field)),
        [],
        name,
      );
  });

  it('of speech and of the record do not lead to each other in the schema', () => {
    const [said, kept] = [typesOf(speech), typesOf(trust)];
    assert.ok(said.declared.includes('Message') && kept.declared.includes('CreditEntry'));
    assert.deepEqual(common(kept.led, said.declared), []);
    assert.deepEqual(common(said.led, kept.declared), []);
  });

  it('of speech and of the record meet in no job', () => {
    const jobs = listFiles().filter((path) => /^jobs\/\w+\.ts$/u.test(path));
    const keepers = jobs.filter((path) => importsOf(path, trust).length > 0);
    assert.ok(keepers.includes('jobs/accrueCredit.ts'));
    for (const path of keepers) assert.deepEqual(importsOf(path, speech), [], path);
  });
});
