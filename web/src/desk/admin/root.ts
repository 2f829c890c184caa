import { useSession } from '../../person/session.ts';

/** The area that the administrator holds in the role in use: path and name. */
export const useRoot = () => {
  const { hat } = useSession();
  return { path: hat.value.slice(hat.value.indexOf('@') + 1), name: hat.place };
};
