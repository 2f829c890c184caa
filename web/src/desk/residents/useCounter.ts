import { useState } from 'react';
import { useClient } from 'urql';
import {
  ResidentsLikeDocument,
  type ResidentFragment,
  type ResidentsLikeQuery,
} from '../../gql/desk.generated/graphql.ts';
import { problemOf, type Problem } from '../../talk/problem.ts';

type Found = ResidentsLikeQuery['findResidents'];

/** Finding residents by name: asked once and never again by itself, for each look-up is counted and written down. */
export const useCounter = () => {
  const client = useClient();
  const [found, setFound] = useState<Found>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const find = async (query: string) => {
    setBusy(true);
    setProblem(undefined);
    const context = { requestPolicy: 'network-only' } as const;
    const { data, error } = await client
      .query(ResidentsLikeDocument, { query }, context)
      .toPromise();
    setBusy(false);
    setFound(data?.findResidents);
    if (error !== undefined) setProblem(problemOf(error));
  };
  const put = (changed: ResidentFragment) => {
    setFound((before) =>
      before === undefined
        ? before
        : {
            ...before,
            people: before.people.map((one) => (one.id === changed.id ? changed : one)),
          },
    );
  };
  return { found, find, put, isBusy, problem };
};
