import type { Area } from '../../src/modules/community/area.ts';

export type AreaMapper = Area;
