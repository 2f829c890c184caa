import mongoose from 'mongoose';

/** What time it is by the store's own clock; undefined where it does not tell. */
export async function readStoreTime(): Promise<Date | undefined> {
  const hello = await mongoose.connection.db?.command({ hello: 1 });
  const told: unknown = hello?.['localTime'];
  return told instanceof Date ? told : undefined;
}
