import type { FileKind } from './fileKind.ts';

/** What a file belongs to: a thing of another module, by a word for its sort and its id. */
export interface FileOwner {
  readonly kind: string;
  readonly id: string;
}

/** A picture or a paper that somebody brought, as it is kept. */
export interface StoredFile {
  /** Nobody can guess it; reading needs the owner's rights all the same. */
  readonly id: string;
  readonly kind: FileKind;
  /** As it is shown; what it was called where it came from. */
  readonly name: string;
  /** Of what is kept, open. */
  readonly bytes: number;
  /** SHA-256 of what is kept, open. */
  readonly sha256: string;
  /** Of a picture, in pixels. */
  readonly width?: number;
  readonly height?: number;
  /** The name of the sealed bytes, and of those of the small picture. */
  readonly blob: string;
  readonly smallBlob?: string;
  /** Whether a virus scanner has looked at it. */
  readonly isScanned: boolean;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  /** SHA-256 of the request that brought it. */
  readonly request: string;
  /** Absent until it belongs to something. */
  readonly owner?: FileOwner;
  /** When it came to belong to something. */
  readonly attachedAt?: Date;
  /** Since when it may belong to nothing; absent once its owner was seen to have it. */
  readonly unsureSince?: Date;
  readonly version: number;
}

/** Both readings of a file: as it is kept, and the small picture. */
export type FilePart = 'full' | 'small';

/** What a file is called where it is taken along: pictures are JPEG now, whatever they were. */
export const downloadName = ({ kind, name }: Pick<StoredFile, 'kind' | 'name'>): string =>
  kind === 'PDF'
    ? /\.pdf$/iu.test(name)
      ? name
      : `${name}.pdf`
    : `${name.replace(/\.[A-Za-z0-9]{1,8}$/u, '')}.jpg`;

/** What its bytes are, for a browser. */
export const mediaTypeOf = ({ kind }: Pick<StoredFile, 'kind'>): string =>
  kind === 'PDF' ? 'application/pdf' : 'image/jpeg';
