/** RFC 3463: no such mailbox, no such system, a form that is none, moved away, a domain that takes no mail. The sender's own faults are others. */
const goneStatus = /^5\.1\.(?:1|2|3|6|10)$/u;

/** Whether a status of the mail system says that there is no such address, not only that it took no letter. */
export const isGoneStatus = (status: string): boolean => goneStatus.test(status);

/** The enhanced status in an answer such as `550 5.1.1 no such user`; undefined where there is none. */
export const statusIn = (answer: string): string | undefined =>
  /^\d{3}[ -](?<status>[245]\.\d{1,3}\.\d{1,3})(?:\s|$)/u.exec(answer)?.groups?.['status'];
