import mongoose from 'mongoose';

/** Lets something else come first at the next write (or count) of a model: in between looking and writing. What `first` throws, the call throws. */
export function beforeNext(
  model: string,
  write: 'insertMany' | 'insertOne' | 'updateOne' | 'updateMany' | 'countDocuments',
  first: () => Promise<unknown>,
): void {
  const found = mongoose.model(model);
  const whole = found[write].bind(found) as (...args: unknown[]) => PromiseLike<unknown>;
  Reflect.set(found, write, async (...args: unknown[]) => {
    Reflect.deleteProperty(found, write);
    await first();
    return whole(...args);
  });
}
