import { caseSource } from './caseSource.ts';
import { messageSource } from './messageSource.ts';
import type { SearchSource } from './searchSource.ts';

/** Whatever is indexed, by the module that it comes from. */
export const searchSources: readonly SearchSource[] = [messageSource, caseSource];
