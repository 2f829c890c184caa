import assert from 'node:assert/strict';
import { bounceBytesMax, bounceFrom } from '../../../src/platform/transports/bounceMail.ts';
import { isGoneStatus, statusIn } from '../../../src/platform/transports/enhancedStatus.ts';

const letterId = '0123456789abcdef0123456789abcdef';

interface Report {
  readonly action?: string;
  readonly status?: string;
  readonly said?: string;
  readonly messageId?: string;
  readonly original?: string;
}

/** A notification as Postfix writes it. */
const report = ({
  action = 'failed',
  status = '5.1.1',
  said = 'smtp; 550 5.1.1 <lin@example.com>: Recipient address\r\n    rejected: User unknown',
  messageId = `<${letterId}@fengqiao.example>`,
  original = 'message/rfc822',
}: Report = {}) =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@relay.example (Mail Delivery System)',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="A1"',
      '',
      '--A1',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'Status: 4.0.0',
      'Message-ID: <made-up@fengqiao.example>',
      '',
      '--A1',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; relay.example',
      '',
      'Final-Recipient: rfc822; lin@example.com',
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: ${said}`,
      '',
      '--A1',
      `Content-Type: ${original}`,
      '',
      'From: noreply@fengqiao.example',
      `Message-ID: ${messageId}`,
      '',
      'hello',
      '--A1--',
      '',
    ].join('\r\n'),
  );

describe('A mail that came back', () => {
  it('says which letter did not arrive and why, without the address', async () => {
    for (const original of ['message/rfc822', 'text/rfc822-headers'])
      assert.deepEqual(await bounceFrom(report({ original })), {
        letterId,
        handover: {
          kind: 'refused',
          answer: '550 5.1.1 <…>: Recipient address rejected: User unknown',
          isGone: true,
        },
      });
  });

  it('says no more than that no letter was taken, where the address may be there', async () => {
    for (const status of ['5.2.2', '5.7.1', '4.4.1', '5.1.8', '5.0.0']) {
      const found = await bounceFrom(report({ status, said: 'smtp; 552 no' }));
      assert.deepEqual(found?.handover, { kind: 'refused', answer: '552 no' }, status);
    }
  });

  it('is left alone when it takes only longer, is no report, is of no letter of ours, or is huge', async () => {
    const others = [
      report({ action: 'delayed' }),
      report({ action: 'delivered' }),
      report({ messageId: '<somebody else@example.com>' }),
      report({ messageId: `<../${letterId}@x>` }),
      report({ messageId: '' }),
      Buffer.from('From: lin@example.com\r\nSubject: hello\r\n\r\nAction: failed\r\n'),
      Buffer.from(''),
      Buffer.alloc(2_000, 0xff),
      Buffer.alloc(bounceBytesMax + 1, 'a'),
    ];
    for (const mail of others) assert.equal(await bounceFrom(mail), undefined);
  });

  it('is read no further than a report on one letter goes: of its blocks the first ten', async () => {
    const from = 'Reporting-MTA: dns; relay.example';
    const after = (blocks: number) =>
      Buffer.from(
        report()
          .toString()
          .replace(from, [from, ...Array<string>(blocks).fill('X: 1')].join('\r\n\r\n')),
      );
    assert.equal((await bounceFrom(after(8)))?.letterId, letterId);
    assert.equal(await bounceFrom(after(9)), undefined);
    assert.equal(await bounceFrom(after(20_000)), undefined);
  });

  it('shows nothing that was put into it to do harm', async () => {
    const said = 'smtp; 550 \u001b[31m see https://evil.example lin@example.com 13812345678';
    const answer = (await bounceFrom(report({ said })))?.handover.answer ?? '';
    assert.doesNotMatch(answer, /evil|lin@|1381|\u001b/u);
  });
});

describe('The status of the mail system', () => {
  it('is read from an answer that begins with it', () => {
    assert.equal(statusIn('550 5.1.1 no such user'), '5.1.1');
    assert.equal(statusIn('550-5.7.26 not signed'), '5.7.26');
    for (const answer of ['550 no such user', 'no 5.1.1', '5.1.1', '550 5.1.1x'])
      assert.equal(statusIn(answer), undefined, answer);
  });

  it('says of few faults that there is no such address', () => {
    const gone = ['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10'];
    for (const status of gone) assert.ok(isGoneStatus(status), status);
    for (const status of ['4.1.1', '5.1.7', '5.1.8', '5.2.2', '5.1.11', ''])
      assert.ok(!isGoneStatus(status));
  });
});
