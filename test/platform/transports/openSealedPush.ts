import { createDecipheriv, hkdfSync, type ECDH } from 'node:crypto';

const [saltBytes, sizeBytes, tagBytes] = [16, 4, 16];

/** Opens a message (aes128gcm, RFC 8188 and 8291) as the browser does that holds these keys. */
export function openSealedPush(body: Buffer, ecdh: ECDH, auth: string): string {
  const salt = body.subarray(0, saltBytes);
  const idStart = saltBytes + sizeBytes + 1;
  const idEnd = idStart + body.readUInt8(idStart - 1);
  const sender = body.subarray(idStart, idEnd);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const secret = ecdh.computeSecret(sender);
  const shared = Buffer.from(hkdfSync('sha256', secret, Buffer.from(auth, 'base64url'), info, 32));
  const derived = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', shared, salt, `Content-Encoding: ${name}\0`, length));
  const decipher = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
  const sealed = body.subarray(idEnd);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}
