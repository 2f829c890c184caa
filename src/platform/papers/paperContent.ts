/** The languages that a paper can be written in. */
export const paperLanguages = ['zh-CN', 'en'] as const;

export type PaperLanguage = (typeof paperLanguages)[number];

/** A fact of a paper: what it is called, and what it is. */
export type PaperFact = readonly [label: string, value: string];

/** A column of a table and its share of the width, in any unit. */
interface PaperColumn {
  readonly title: string;
  readonly share: number;
}

/** A line on which somebody signs; the name is who is to. */
interface PaperSigner {
  readonly label: string;
  readonly name: string;
}

/** One part of a paper, one below the other. An empty text is a place to be filled by hand. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly PaperFact[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      /** Each as long as there are columns. */
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'signatures';
      readonly signers: readonly PaperSigner[];
      /** Whose seal is set beside them; absent where none is. */
      readonly seal?: string;
      /** The day that stands under them; empty to be filled by hand. */
      readonly day: string;
    };

/** What a paper says, as plain data: nothing of how it is printed. */
export interface PaperContent {
  readonly language: PaperLanguage;
  readonly title: string;
  /** What stands under the title, for example a number. */
  readonly subtitle: string;
  /** Who wrote it. */
  readonly author: string;
  readonly parts: readonly PaperPart[];
}

/** Where anybody can check a printed paper. */
export interface PaperCheck {
  /** As it is printed, in groups. */
  readonly code: string;
  /** The address of the page with the code in it. */
  readonly address: string;
}

/** What a printer needs: the content, the moment of printing, and where it can be checked. */
export interface PrintOrder {
  readonly format: 'pdf' | 'docx';
  readonly content: PaperContent;
  readonly at: Date;
  /** Absent for what is to be edited. */
  readonly check?: PaperCheck;
}
