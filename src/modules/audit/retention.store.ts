import { insertOnce } from '../../platform/mongo.ts';
import type { AuditKind } from './auditLine.ts';
import { usualRetention, type RetentionChange, type RetentionRule } from './retention.ts';
import { RetentionModel } from './retention.model.ts';

/** How long each sort of lines is kept now. */
export async function readRetention(): Promise<RetentionRule[]> {
  const changed = await RetentionModel.find({}).lean();
  return usualRetention.map((rule) => {
    const found = changed.find(({ _id }) => _id === rule.kind);
    const days = [rule.days, ...(found?.changes ?? []).map((change) => change.days)];
    const changes = (found?.changes ?? []).map((change, at) => ({
      ...change,
      daysBefore: days[at] ?? rule.days,
    }));
    return {
      ...rule,
      days: days.at(-1) ?? rule.days,
      version: found?.version ?? 0,
      changes: changes.toReversed(),
    };
  });
}

/** Adds a change to a sort that was read at a version; false when somebody was faster. */
export async function saveRetention(
  kind: AuditKind,
  version: number,
  change: RetentionChange,
): Promise<boolean> {
  if (version === 0) {
    const made = { _id: kind, changes: [change], version: 1 };
    return (await insertOnce(RetentionModel, made)) === 'inserted';
  }
  const { modifiedCount } = await RetentionModel.updateOne(
    { _id: kind, version },
    { $push: { changes: change }, $inc: { version: 1 } },
  );
  return modifiedCount === 1;
}
