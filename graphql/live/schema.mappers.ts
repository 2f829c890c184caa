import type { News } from './news.ts';

export type LiveNewsMapper = News;
