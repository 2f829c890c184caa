import { Schema, type SchemaDefinition, type SchemaOptions } from 'mongoose';

/** Text that must be there. */
export const text = { type: String, required: true } as const;
/** A moment that must be there. */
export const moment = { type: Date, required: true } as const;
/** A number that must be there. */
export const number = { type: Number, required: true } as const;
/** A whole number of 32 bits that must be there. */
export const int32 = { type: Schema.Types.Int32, required: true } as const;

/**
 * The schema of a collection: nothing is stored that it does not name, nothing is added to a document, and neither the collection nor an
 * index is made behind our back (setUpSchema does that, before the first request).
 */
export const storedSchema = <D>(
  collection: string,
  fields: SchemaDefinition<D>,
  options: Pick<SchemaOptions, 'minimize'> = {},
): Schema<D> =>
  new Schema<D>(fields, {
    collection,
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    strict: 'throw',
    ...options,
  });

/** A part of a document, without an id of mongoose's own. */
export function storedPart(fields: Readonly<Record<string, object>>) {
  return new Schema<Readonly<Record<string, unknown>>>({ ...fields }, { _id: false, id: false });
}
