import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { storedPart, storedSchema, text } from '../../src/platform/storedSchema.ts';
import '../../src/start/openWorker.ts';

describe('What is stored', () => {
  it('is only what a schema names, in a collection that nobody makes in passing: of every model', () => {
    const models = Object.values(mongoose.models);
    assert.ok(models.length > 20);
    for (const { modelName, schema } of models)
      assert.deepEqual(
        (['strict', 'versionKey', 'autoIndex', 'autoCreate'] as const).map((one) =>
          schema.get(one),
        ),
        ['throw', false, false, false],
        modelName,
      );
  });

  it('has no id of mongoose’s own in its parts', () => {
    const schema = storedSchema<{ _id: string; part: object }>('things', {
      _id: text,
      part: { type: storedPart({ id: text }) },
    });
    const Thing = mongoose.model('StoredSchemaThing', schema);
    const thing = new Thing({ _id: 'a', part: { id: 'b' } });
    mongoose.deleteModel('StoredSchemaThing');
    assert.deepEqual(thing.toObject(), { _id: 'a', part: { id: 'b' } });
  });
});
