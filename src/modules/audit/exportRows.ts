import { stringify, type Stringifier } from 'csv-stringify';
import { pipeline, Readable } from 'node:stream';
import type { AuditExport } from './auditExport.ts';
import type { AuditLine } from './auditLine.ts';
import { listAuditLines } from './auditLine.store.ts';

const batchMax = 200;
/** More is asked for in several exports: one holds so many rows at most. */
const exportRowsMax = 20_000;
const columns = [
  '时间 at',
  '人员编号 person',
  '岗位 role',
  '区域 area',
  '事项 act',
  '类别 kind',
  '结果 outcome',
  '对象类别 targetKind',
  '对象编号 targetId',
  '条件 filters',
  '涉及人员编号 about',
  '用途 purpose',
  '来自网络 from',
  '请求编号 requestId',
  '数量 count',
  '水印 watermark',
] as const;

/** Who took what out, when and for what: in the first lines of a file and in each row. */
export const watermarkOf = ({ no, at, purpose }: AuditExport, by: string): string =>
  `导出 ${no} · ${by} · ${at.toISOString()} · 用途：${purpose.replaceAll(/\s+/gu, ' ')}`;

/**
 * The file of an export: UTF-8 with a mark of its order (for spreadsheets), the watermark, then a line a row, newest first, 20,000 at most; read from the store
 * as it is written out. Nothing of it is a formula to a spreadsheet: what begins like one has a quote in front. `by` is the auditor's shown name.
 */
export function exportFile(made: AuditExport, by: string): Stringifier {
  const file = stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' });
  // What breaks on the way ends the file, and whoever reads it hears of that there.
  pipeline(Readable.from(rowsOf(made, watermarkOf(made, by))), file, () => undefined);
  return file;
}

/** The rows of an export's file, its head first. */
async function* rowsOf(
  { asked, at }: AuditExport,
  watermark: string,
): AsyncGenerator<readonly string[]> {
  yield ['操作记录导出 audit log export'];
  yield [watermark];
  yield columns;
  // What was written down after it was asked for is not in it: not its own line either.
  const until = asked.until === undefined || asked.until > at ? at : asked.until;
  let after: string | undefined;
  for (let left = exportRowsMax; left > 0;) {
    const first = Math.min(batchMax, left);
    const page = await listAuditLines(
      { ...asked, until },
      after === undefined ? { first } : { first, after },
    );
    for (const line of page.items) yield [...cellsOf(line), watermark];
    left -= page.items.length;
    if (!page.hasNext) return;
    after = page.items.at(-1)?.order;
  }
  yield [`只导出最新的 ${String(exportRowsMax)} 行，其余请缩小范围 the newest lines only`];
}

const cellsOf = (line: AuditLine): string[] => [
  line.at.toISOString(),
  line.person,
  line.role,
  line.scope,
  line.act,
  line.kind,
  line.outcome,
  line.targetKind ?? '',
  line.targetId ?? '',
  line.filters ?? '',
  line.about.join(' '),
  line.purpose ?? '',
  line.from,
  line.requestId,
  line.count === undefined ? '' : String(line.count),
];
