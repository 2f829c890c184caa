import assert from 'node:assert/strict';
import { getNamedType, getNullableType, isCompositeType, isListType, isObjectType } from 'graphql';
import { fieldCostOf } from '../../graphql/validation/fieldCost.ts';
import { apiLimits } from '../../graphql/validation/apiLimits.ts';
import { makeSchema } from '../../graphql/schema.ts';
import { present } from '../../src/kernel/assert.ts';
import { areaLevels, areaPartsMax } from '../../src/modules/community/area.ts';
import { firmsMax } from '../../src/modules/identity/firm.ts';
import { grantsMax } from '../../src/modules/identity/person.ts';
import { sessionsMax } from '../../src/modules/identity/session.ts';
import { caseLimits } from '../../src/modules/mediation/mediationCase.ts';
import { messageVersionsMax } from '../../src/modules/opinion/message.ts';
import { termsMax } from '../../src/modules/classifier/explain.ts';
import { listFiles, read } from '../support/tree.ts';
import { queryCost } from './trySchema.ts';

const schema = makeSchema();
const fields = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })),
  );
const fieldOf = (name: string) =>
  present(
    fields.find((one) => one.name === name),
    name,
  ).field;

describe('The price of a field', () => {
  const maxima: Readonly<Record<string, number>> = {
    'Query.areas': areaPartsMax,
    'Area.within': areaLevels.length,
    'Me.sessions': 2 * sessionsMax,
    'Me.firms': firmsMax,
    // The role of a resident, which nobody gave, stands before the others.
    'Me.grants': grantsMax + 1,
    'PersonWithRoles.grants': grantsMax + 1,
    'Case.parties': caseLimits.partiesMax,
    'Agreement.duties': caseLimits.partiesMax,
    'Case.history': caseLimits.historyLinesMax,
    'Message.versions': messageVersionsMax,
    'ConflictFlag.terms': termsMax,
  };
  for (const [name, max] of Object.entries(maxima))
    it(`counts as many rows of ${name} as there can be`, () => {
      assert.equal(fieldCostOf(fieldOf(name)).rows, max);
    });

  it('stands in the SDL at every list of objects without pages', () => {
    const silent = fields.filter(
      ({ name, field }) =>
        isListType(getNullableType(field.type)) &&
        isCompositeType(getNamedType(field.type)) &&
        !name.endsWith('Connection.edges') &&
        !field.astNode?.directives?.some((directive) => directive.name.value === 'listSize'),
    );
    assert.deepEqual(
      silent.map(({ name }) => name),
      [],
    );
  });

  it('holds the query of each field that asks the store by itself and not through a loader', () => {
    const nested = listFiles().filter((path) => /^graphql\/\w+\/resolvers\/\w+\.ts$/u.test(path));
    const asking = nested.flatMap((path) => {
      const text = read(path);
      const stores = [
        ...text.matchAll(/import \{ ([\w, ]+) \} from '[^']+\/(?:\w+\.store|read\w+)\.ts'/gu),
      ];
      const names = stores.flatMap(([, list = '']) => list.split(', '));
      const type = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
      return names.map((name) => {
        const before = text.slice(0, text.lastIndexOf(`${name}(`));
        const field = [...before.matchAll(/^ {2}(\w+): /gmu)].at(-1)?.[1];
        return `${type}.${String(field)}`;
      });
    });
    assert.ok(asking.includes('Message.comments') && asking.includes('Me.phoneMasked'));
    for (const name of asking) {
      const field = fieldOf(name);
      const hasPages = field.args.some((argument) => argument.name === 'first');
      assert.ok(hasPages || fieldCostOf(field).hasOwnRead, `${name} needs @ownRead`);
    }
  });
});

describe('Every operation of the page', () => {
  for (const path of listFiles().filter((one) => one.endsWith('/persisted-documents.json')))
    it(`in ${path} is within the cost`, () => {
      const documents = Object.values(JSON.parse(read(path)) as Record<string, string>);
      assert.ok(documents.length > 5);
      for (const document of documents) {
        const cost = queryCost(schema, document);
        assert.ok(cost <= apiLimits.costMax, `${String(cost)}: ${document.slice(0, 200)}`);
      }
    });
});
