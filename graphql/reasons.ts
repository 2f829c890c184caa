import { reasons as kernel } from '../src/kernel/reason.ts';
import { reasons as platform } from '../src/platform/platform.reasons.ts';
import { reasons as api } from './api.reasons.ts';
import { contributed } from './reasons.generated.ts';

/** Every list of reasons that an answer can give, by the part that gives them; modules bring their own. */
export const reasonLists = { kernel, platform, api, ...contributed };

type Lists = typeof reasonLists;

/** Every reason that the page has words of its own for. */
export type ReasonForPeople = { [P in keyof Lists]: keyof Lists[P]['forPeople'] }[keyof Lists];
