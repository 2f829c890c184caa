import assert from 'node:assert/strict';
import mongoose from 'mongoose';
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
});
