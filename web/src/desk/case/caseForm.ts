import type { WholeCaseFragment } from '../../gql/desk.generated/graphql.ts';

/** What every form of a case is given. */
export interface CaseFormProps {
  readonly one: WholeCaseFragment;
  /** The act is written down; the case was read afresh. */
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Reads the case afresh, because somebody was faster. */
  readonly onAgain: () => void;
}

/** The case and the version that was read, as every act sends them. */
export const readAs = ({ id, version }: WholeCaseFragment) => ({ caseId: id, version });
