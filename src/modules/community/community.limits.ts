import { characters, type Limits } from '../../kernel/limit.ts';

/** How long the words of an area and its contact may be. */
export const limits = {
  areaCode: characters(1, 16),
  areaName: characters(1, 40),
  contactName: characters(1, 40),
  contactAddress: characters(1, 100),
  contactPhone: characters(5, 40),
  contactHours: characters(1, 100),
} as const satisfies Limits;
