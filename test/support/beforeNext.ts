import mongoose from 'mongoose';

/** What waits for a write that has not come yet, and how it is taken away again. */
const waiting = new Map<string, () => void>();

/** Lets something else come first at the next write (or count) of a model: in between looking and writing. What `first` throws, the call throws. */
export function beforeNext(
  model: string,
  write: 'insertMany' | 'insertOne' | 'updateOne' | 'updateMany' | 'countDocuments',
  first: () => Promise<unknown>,
): void {
  const found = mongoose.model(model);
  const whole = found[write].bind(found) as (...args: unknown[]) => PromiseLike<unknown>;
  const undo = () => {
    Reflect.deleteProperty(found, write);
    waiting.delete(`${model}.${write}`);
  };
  waiting.set(`${model}.${write}`, undo);
  Reflect.set(found, write, async (...args: unknown[]) => {
    undo();
    await first();
    return whole(...args);
  });
}

/** Takes away what waited in vain, so that no later story meets it; says for what it waited. */
export function takeUnmet(): string[] {
  const unmet = [...waiting.keys()];
  for (const undo of waiting.values()) undo();
  return unmet;
}
