import type { Clock } from '../../kernel/clock.ts';
import { exportFile } from '../../modules/audit/exportRows.ts';
import { exportIdIn } from '../../modules/audit/exportPath.ts';
import { fetchAuditExport } from '../../modules/audit/fetchAuditExport.ts';
import { resumeSession } from '../../modules/identity/resumeSession.ts';
import type { Middleware } from '../requestState.ts';

/**
 * Gives out an export of the audit log as CSV, once, to the person who had it made ready: its rows are read as they are written. 404 to everybody
 * else, and the second time.
 */
export const auditExport =
  (clock: Clock, sessionCookie: string): Middleware =>
  async (ctx, next) => {
    const id = exportIdIn(ctx.path);
    if (id === undefined || ctx.method !== 'GET') return next();
    ctx.state.route = 'export';
    ctx.set('cache-control', 'no-store');
    ctx.set('x-content-type-options', 'nosniff');
    const now = clock();
    const person = (await resumeSession(ctx.cookies.get(sessionCookie), now))?.person ?? null;
    const made = await fetchAuditExport(person, id, now);
    ctx.set('content-disposition', `attachment; filename="audit-${made.no}.csv"`);
    ctx.type = 'text/csv; charset=utf-8';
    ctx.body = exportFile(made, person?.displayName ?? '');
  };
