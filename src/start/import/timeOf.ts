import type { Reason } from '../../kernel/reason.ts';
import { badInput } from '../../kernel/appError.ts';
import { isBlank } from '../../kernel/text.ts';

type Own = 'day_number' | 'not_a_time' | 'too_early' | 'too_late';

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly import: Own;
  }
}

const dayMs = 86_400_000;
/** There were no forums to export before; what is older is a slip of whoever made the file. */
const earliest = Date.parse('1990-01-01T00:00:00+08:00');
/** China's clocks. */
const chinaMinutes = 480;

const form =
  /^(?<y>\d{4})(?<dash>[-/.])(?<mo>\d{1,2})\k<dash>(?<d>\d{1,2})(?:[ T](?<h>\d{1,2}):(?<mi>\d{1,2})(?::(?<s>\d{1,2})(?:[.,](?<ms>\d{1,9}))?)?(?: ?(?<zone>Z|[+-]\d{2}:?\d{2}))?)?$/u;
const serial = /^\d{1,6}(?:\.\d+)?$/u;

const refuse = (reason: Reason, text: string, why: string) =>
  badInput('at', reason, `${why}: ${text.slice(0, 40)}`);

/**
 * A moment as exports write it: `2020-01-02`, `2020/1/2 3:04`, `2020-01-02 03:04:05.678`, which are China's, or with a zone as
 * ISO 8601 has it. Nothing is guessed. Throws BAD_INPUT on any other form, on a day or an hour that does not exist, on spreadsheets'
 * day numbers, and on what lies before 1990 or more than a day ahead.
 */
export function timeOf(text: string | undefined, now: Date): Date | undefined {
  if (text === undefined || isBlank(text)) return undefined;
  const trimmed = text.trim();
  if (serial.test(trimmed))
    throw refuse(
      'day_number',
      trimmed,
      'a number, as spreadsheets count days; write the column out as 2020-01-02 03:04',
    );
  const parts = form.exec(trimmed)?.groups;
  const at = parts === undefined ? undefined : momentOf(parts);
  if (at === undefined)
    throw refuse('not_a_time', trimmed, 'not a time like 2020-01-02 03:04:05 that exists');
  if (at.getTime() < earliest) throw refuse('too_early', trimmed, 'a time before 1990');
  if (at.getTime() > now.getTime() + dayMs) throw refuse('too_late', trimmed, 'a time to come');
  return at;
}

/** The moment of the parts; undefined when the calendar or the clock has no such one (30 February, 25 o'clock). */
function momentOf(parts: Readonly<Record<string, string | undefined>>): Date | undefined {
  const number = (name: string): number => Number(parts[name] ?? '0');
  const [y, mo, d, h, mi, s] = ['y', 'mo', 'd', 'h', 'mi', 's'].map(number);
  const ms = Number((parts['ms'] ?? '0').padEnd(3, '0').slice(0, 3));
  const local = new Date(0);
  local.setUTCFullYear(y ?? 0, (mo ?? 0) - 1, d);
  local.setUTCHours(h ?? 0, mi ?? 0, s ?? 0, ms);
  const back = [
    local.getUTCFullYear(),
    local.getUTCMonth() + 1,
    local.getUTCDate(),
    local.getUTCHours(),
    local.getUTCMinutes(),
    local.getUTCSeconds(),
  ];
  const minutes = zoneMinutes(parts['zone']);
  if (minutes === undefined || back.join() !== [y, mo, d, h, mi, s].join()) return undefined;
  return new Date(local.getTime() - minutes * 60_000);
}

/** Minutes ahead of UTC; undefined for a zone that nobody lives in. */
function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined) return chinaMinutes;
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
