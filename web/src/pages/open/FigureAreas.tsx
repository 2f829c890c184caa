import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FigureAreasDocument, type FiguresQuery } from '../../gql/generated/graphql.ts';
import { Section } from '../../shell/Section.tsx';
import { AreaLinks } from './AreaLinks.tsx';

type FigureArea = NonNullable<FiguresQuery['figures']>['area'];

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
      <AreaLinks name={t('within')} screen="/public" areas={above} />
      <AreaLinks name={t('below')} screen="/public" areas={below} />
    </Section>
  );
};
