import assert from 'node:assert/strict';
import type { CommandStartedEvent } from 'mongodb';
import mongoose from 'mongoose';
import { systemActor } from '../../src/kernel/work.ts';
import { importedMessage, importMessages } from '../../src/modules/opinion/importMessages.ts';
import { triageMessages } from '../../src/modules/triage/triageMessages.ts';
import { plainJudge } from '../support/judge.ts';
import { useStore } from '../support/store.ts';
import { places, workOf } from '../support/world.ts';

const work = workOf(systemActor('import'));
const rows = Array.from({ length: 12 }, (_, i) => ({
  externalId: String(i),
  title: i % 2 === 0 ? '' : '噪声',
  body: i % 3 === 0 ? '平安。' : '吵，吵。',
  ...(i % 4 === 0 ? { at: new Date('2020-01-02T03:04:05.000Z') } : {}),
}));

/** Imports and judges a batch; gives back what went to the store, by collection. */
async function insertedByAnImport(): Promise<Map<string, Record<string, unknown>[]>> {
  const client = mongoose.connection.getClient();
  const sent = new Map<string, Record<string, unknown>[]>();
  const listen = ({ commandName, command }: CommandStartedEvent) => {
    if (commandName !== 'insert') return;
    const { insert, documents } = command as {
      insert: string;
      documents: Record<string, unknown>[];
    };
    sent.set(insert, [...(sent.get(insert) ?? []), ...documents]);
  };
  client.on('commandStarted', listen);
  const made = rows.map((row) => importedMessage(work, 'forum', places.community, row));
  const { stored } = await importMessages(work, made);
  await triageMessages(work, plainJudge, stored);
  client.off('commandStarted', listen);
  return sent;
}

const modelOf = (collection: string): mongoose.Model<Record<string, unknown>> | undefined =>
  Object.values(mongoose.models).find((model) => model.collection.collectionName === collection);

describe('What is kept many at a time goes to the store unchecked by mongoose', () => {
  useStore();

  it('and is, to the field, what its schema would have kept', async () => {
    const sent = await insertedByAnImport();
    assert.deepEqual([...sent.keys()].sort(), ['flags', 'messages']);
    assert.equal(sent.get('messages')?.length, rows.length);
    assert.equal(sent.get('flags')?.length, rows.filter(({ body }) => body !== '平安。').length);
    for (const [collection, documents] of sent)
      for (const document of documents) {
        const model = modelOf(collection);
        assert.ok(model, collection);
        const checked = new model(document);
        await checked.validate();
        assert.deepEqual(checked.toObject({ flattenMaps: true }), document, collection);
        assert.deepEqual(
          Object.entries(document).filter(([, value]) => value === undefined),
          [],
        );
      }
  });
});
