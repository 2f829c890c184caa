/**
 * The text of a file that a person chose: UTF-8, else GB18030 as older Windows programs write it. Files beyond `bytesMax` are not read:
 * undefined.
 */
export async function fileText(file: Blob, bytesMax: number): Promise<string | undefined> {
  if (file.size > bytesMax) return undefined;
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
