import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { FigureAreasDocument, type FiguresQuery } from '../../gql/generated/graphql.ts';
import { Section } from '../../shell/Section.tsx';

type FigureArea = NonNullable<FiguresQuery['figures']>['area'];

interface AreaLinksProps {
  readonly name: string;
  readonly areas: readonly { readonly path: string; readonly name: string }[];
}

const AreaLinks = ({ name, areas }: AreaLinksProps) =>
  areas.length === 0 ? null : (
    <p className="switch">
      <span className="link-row quiet">{name}</span>
      {areas.map((area) => (
        <Link key={area.path} to={`/public?area=${encodeURIComponent(area.path)}`}>
          {area.name}
        </Link>
      ))}
    </p>
  );

/** The way to the figures of larger and smaller areas; grids have none of their own. */
export const FigureAreas = ({ area }: { readonly area: FigureArea }) => {
  const { t } = useTranslation('open');
  const isLeaf = area.level === 'COMMUNITY';
  const [{ data }] = useQuery({
    query: FigureAreasDocument,
    variables: { parent: area.path },
    pause: isLeaf,
  });
  const above = area.within.filter(({ path }) => path !== area.path);
  const below = isLeaf ? [] : (data?.areas ?? []);
  if (above.length === 0 && below.length === 0) return null;
  return (
    <Section title={t('areas')}>
      <AreaLinks name={t('within')} areas={above} />
      <AreaLinks name={t('below')} areas={below} />
    </Section>
  );
};
