import { AppError, badInput, conflict } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { checkText } from '../../kernel/text.ts';
import type { Work } from '../../kernel/work.ts';
import { levelOf } from '../community/area.ts';
import { administrators } from '../identity/person.policy.ts';
import { limits } from './audit.limits.ts';
import { allowRole } from './audit.policy.ts';
import type { AuditKind } from './auditLine.ts';
import type { RetentionRule } from './retention.ts';
import { readRetention, saveRetention } from './retention.store.ts';

/** How long, why, and at which version the rule was read. */
export interface SetAuditRetentionInput {
  readonly kind: AuditKind;
  readonly days: number;
  readonly reason: string;
  readonly version: number;
}

/**
 * An administrator of a whole city says how long a sort of lines is kept; as long as now changes nothing. FORBIDDEN; BAD_INPUT `too_few_days` (with the least
 * of its source), `too_many_days`, and on a reason outside 4 to 200 characters; CONFLICT `changed_meanwhile`.
 */
export async function setAuditRetention(
  { actor, now }: Work,
  { kind, days, reason, version }: SetAuditRetentionInput,
): Promise<RetentionRule> {
  allowRole(actor, administrators);
  if (levelOf(actor.scope) !== 'CITY')
    throw new AppError('FORBIDDEN', 'Only an administrator of a whole city says this.', {
      reason: 'retention_of_city',
    });
  const rule = await ruleOf(kind);
  if (days < rule.daysMin)
    throw badInput('days', 'too_few_days', 'It is kept longer by its source.', rule.daysMin);
  if (days > limits.retentionDays.max)
    throw badInput('days', 'too_many_days', 'Nothing is kept so long.', limits.retentionDays.max);
  if (rule.days === days) return rule;
  const said = checkText('reason', reason, limits.retentionReason);
  const change = { days, at: now, by: actor.personId, reason: said };
  if (rule.version !== version || !(await saveRetention(kind, version, change)))
    throw conflict('changed_meanwhile', 'A colleague has changed it; look again.');
  return ruleOf(kind);
}

const ruleOf = async (kind: AuditKind): Promise<RetentionRule> =>
  present(
    (await readRetention()).find((one) => one.kind === kind),
    'a rule for every sort',
  );
