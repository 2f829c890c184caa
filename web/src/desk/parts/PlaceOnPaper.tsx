import { useQuery } from 'urql';
import { PartsOfDocument } from '../../gql/desk.generated/graphql.ts';
import { NarrowedOnPaper } from '../../shell/OnPaper.tsx';
import { useRoot } from '../admin/root.ts';

interface PlaceOnPaperProps {
  readonly by: string;
  /** A path; empty for the whole area held. */
  readonly area: string;
}

/** The place that a list is of, by its name, for its printed form. */
export const PlaceOnPaper = ({ by, area }: PlaceOnPaperProps) => {
  const root = useRoot();
  const isWhole = area === '' || area === root.path;
  const parent = area.slice(0, Math.max(0, area.lastIndexOf('/')));
  const [{ data }] = useQuery({ query: PartsOfDocument, variables: { parent }, pause: isWhole });
  const name = isWhole ? root.name : data?.areas.find(({ path }) => path === area)?.name;
  return <NarrowedOnPaper by={by} to={name ?? area} />;
};
