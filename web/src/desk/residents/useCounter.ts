import { ResidentsLikeDocument, type ResidentFragment } from '../../gql/desk.generated/graphql.ts';
import { useLazyQuery } from '../../talk/useLazyQuery.ts';

/** Finding residents by name: asked once and never again by itself, for each look-up is counted and written down. */
export const useCounter = () => {
  const { ask, data, setData, isBusy, problem } = useLazyQuery(ResidentsLikeDocument);
  const put = (changed: ResidentFragment) => {
    setData((before) =>
      before === undefined
        ? before
        : {
            ...before,
            findResidents: {
              ...before.findResidents,
              people: before.findResidents.people.map((one) =>
                one.id === changed.id ? changed : one,
              ),
            },
          },
    );
  };
  return {
    found: data?.findResidents,
    find: (query: string) => ask({ query }),
    put,
    isBusy,
    problem,
  };
};
