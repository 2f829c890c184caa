import type { CreditSource } from '../rulebook/rule.ts';

/** What was done, as far as a credit entry needs it. There is one shape per source, and no other source. */
export interface DeedOf<K extends CreditSource> {
  readonly kind: K;
  /** The id of the case or of the service. */
  readonly id: string;
  /** How many units of the rule: 1 for a case, full hours for a service. */
  readonly units: number;
  /** When it was found done. */
  readonly at: Date;
  /** The person who found it done: never the holder of the account. */
  readonly foundBy: string;
}

export type Deed = { [K in CreditSource]: DeedOf<K> }[CreditSource];
