import assert from 'node:assert/strict';
import { fileBytesMax as keptMax, attachmentsMax } from '../../../src/modules/files/fileSizes.ts';
import {
  attachedIn,
  attachedMax,
  attachedText,
  attachmentsOf,
  fileBytesMax,
  refusedHere,
  type Attached,
} from '../../../web/src/sending/attached.ts';

const file = (id: string): Attached => ({
  id,
  kind: 'PICTURE',
  name: '灯.jpg',
  bytes: 9,
  address: `/files/${id}?as=x`,
  thumbnailAddress: null,
});

describe('What is attached to a draft', () => {
  it('is kept as a text and read again', () => {
    const files = [file('a'), file('b')];
    assert.deepEqual(attachedIn(attachedText(files)), files);
    assert.deepEqual(attachmentsOf(attachedText(files)), { attachments: ['a', 'b'] });
    assert.deepEqual([attachedText([]), attachmentsOf('')], ['', {}]);
  });

  it('is nothing where the text cannot be read, and asks no other site', () => {
    for (const text of ['{', 'null', '{}', '[1]', '[{"id":"a"}]'])
      assert.deepEqual(attachedIn(text), []);
    const foreign = { ...file('a'), address: 'https://evil.example/files/a' };
    assert.deepEqual(attachedIn(JSON.stringify([foreign])), []);
  });

  it('has the limits of the server', () => {
    assert.deepEqual([attachedMax, fileBytesMax], [attachmentsMax, keptMax]);
    const many = Array.from({ length: 12 }, (_, at) => file(String(at)));
    assert.equal(attachedIn(JSON.stringify(many)).length, attachedMax);
  });

  it('is refused before it is sent, in the server’s words, where that can be seen from outside', () => {
    const reasonOf = (type: string, size = 5) => refusedHere({ type, size })?.reason;
    for (const type of ['image/jpeg', 'image/png', 'image/webp', 'application/pdf', ''])
      assert.equal(reasonOf(type), undefined, type);
    assert.equal(reasonOf('image/heic'), 'file_heic');
    assert.equal(reasonOf('image/svg+xml'), 'file_kind');
    assert.equal(reasonOf('image/jpeg', 0), 'file_bytes');
    assert.equal(reasonOf('image/jpeg', fileBytesMax), undefined);
    assert.equal(reasonOf('image/jpeg', fileBytesMax + 1), 'file_bytes');
  });
});
