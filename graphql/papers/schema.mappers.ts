import type { Paper } from '../../src/modules/papers/paper.ts';
import type { CountedConnection } from '../connection.ts';

export type PaperMapper = Paper;
export type IssuedPaperMapper = Paper;
export type IssuedPaperConnectionMapper = CountedConnection<Paper>;
