import { model } from 'mongoose';
import { moment, number, storedSchema, text } from '../../platform/storedSchema.ts';
import type { ReckonedLevel } from './authorLevel.ts';

/** As stored: `_id` is the person. Nothing else refers to it, and it refers to nothing. */
export interface AuthorLevelDocument extends Omit<ReckonedLevel, 'personId'> {
  _id: string;
}

const schema = storedSchema<AuthorLevelDocument>('author_levels', {
  _id: text,
  level: text,
  firstAt: Date,
  stood: number,
  hidden: number,
  at: moment,
});

/** Private to authorLevel.store.ts. */
export const AuthorLevelModel = model<AuthorLevelDocument>('AuthorLevel', schema);
