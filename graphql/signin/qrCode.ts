import { toString } from 'qrcode';

/** A text as a QR code: an SVG picture as data URI, with the white edge that readers need. */
export async function qrCode(text: string): Promise<string> {
  const picture = await toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  return `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`;
}
