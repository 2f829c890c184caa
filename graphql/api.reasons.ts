import type { ReasonList, ReasonOf } from '../src/kernel/reason.ts';

/** Why a request is refused before or beside what it asks for. */
export const reasons = {
  forPeople: {
    disk_full: 'The store’s disk is nearly full: nothing is written, reading goes on.',
  },
  forPrograms: {
    syntax: 'The document is no GraphQL.',
    document: 'The document or a variable does not fit the schema.',
    argument: 'An argument does not fit the schema.',
    unknown_operation: '`operationName` names no operation of the document.',
    operation_name: 'The hash is none of the page’s operations.',
    persisted_only: 'Only the page’s operations run here.',
    cost: 'The query could cost over 5,000.',
    page_size: 'A page has 1 to `limit` items.',
    not_a_moment: 'It is no moment in UTC as ISO 8601 has it.',
    not_a_key: 'A key is 8 to `limit` letters, digits or "-".',
    missing: 'Something that every request has is not there.',
    repeated: 'It is there twice.',
    unknown_parameter: 'The body holds more than query, variables and operationName.',
    not_an_object: 'It is no object of JSON.',
    not_json: 'It is no JSON.',
    not_utf8: 'It is no UTF-8.',
    not_http: 'It is no HTTP.',
    headers: 'The headers are longer than 16 kB.',
    chunks: 'The chunks of the body are too long.',
    body: 'The body is over 100 kB.',
    length_needed: 'The body does not say its length.',
    cut_off: 'The connection ended before the body did.',
    too_slow: 'Headers or body came too slowly.',
    method: 'The method is not taken here.',
    media_type: 'The form of the body, or the one that is asked for, is not offered.',
    expectation: '`Expect` is anything but `100-continue`.',
    origin: 'The page of another site sent it.',
    csrf: 'A page of another site could have sent it.',
    cross_site: 'It was opened from another site.',
    in_flight: 'The client has too many requests under way.',
    overload: 'There is too much to do just now.',
    streams: 'As many listen to this process as can.',
    streams_of_person: 'The person listens in `limit` places already.',
    streams_of_address: '`limit` listen from the address already.',
    stopping: 'The process is ending.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../src/kernel/reason.ts' {
  interface Reasons {
    readonly api: Own;
  }
}
