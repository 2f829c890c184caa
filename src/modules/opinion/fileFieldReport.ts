import { requestOf } from '../../kernel/actRequest.ts';
import { notFound } from '../../kernel/appError.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { roleOf, type Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { attachmentsOf } from '../files/attachFiles.ts';
import { keepOnce } from './keepOnce.ts';
import { makeMessage, type Message, type FieldReportKind } from './message.ts';
import { mayFileFieldReport } from './message.policy.ts';

/** What a volunteer saw, where, and of what kind. */
export interface FileFieldReportInput {
  readonly key: string;
  readonly reportKind: FieldReportKind;
  readonly place: string;
  readonly body: string;
  /** The area's path; the area acted over when absent. */
  readonly area?: string;
  /** Files that the person has brought, at most nine. */
  readonly attachments?: readonly string[];
}

/** Files a report from the area the volunteer serves. A repeated key gives the first report. */
export async function fileFieldReport(work: Work, input: FileFieldReportInput): Promise<Message> {
  const area = input.area ?? work.actor.scope;
  if (!mayFileFieldReport(work.actor, area) || (await findArea(area)) === null)
    throw notFound('area');
  return keepOnce(reportOf(work, input), work);
}

/** The report that the input makes, whoever may file it. Throws BAD_INPUT on text beyond the limits. */
export function reportOf({ actor, now }: Work, input: FileFieldReportInput): Omit<Message, 'no'> {
  const { id, content: request } = requestOf(actor, 'fileFieldReport', input);
  return makeMessage({
    id,
    kind: 'FIELD_REPORT',
    title: '',
    body: input.body,
    place: input.place,
    reportKind: input.reportKind,
    area: input.area ?? actor.scope,
    at: now,
    request,
    authorId: actor.personId,
    authorRole: roleOf(actor),
    ...definedFields({ attachments: attachmentsOf(input) }),
  });
}
