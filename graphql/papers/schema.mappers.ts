import type { Paper } from '../../src/modules/papers/paper.ts';

export type PaperMapper = Paper;
