import type { OpenIdProvider } from '../../platform/openIdProvider.ts';

/** A provider beside passwords, and what people call it. */
export interface OfferedProvider {
  readonly issuer: string;
  readonly name: string;
  readonly provider: OpenIdProvider;
}

let offered: OfferedProvider | undefined;

/** Hands this process the provider that people may sign in by: once at start; none where it is undefined. */
export const useOpenId = (given: OfferedProvider | undefined): void => {
  offered = given;
};

/** The provider that people may sign in by, if there is one. */
export const offeredProvider = (): OfferedProvider | undefined => offered;

/** Whether an issuer is the provider that is offered now; an address with and without its last slash is one. */
export const isOffered = ({ issuer }: { readonly issuer: string }): boolean =>
  offered !== undefined && new URL(offered.issuer).href === new URL(issuer).href;
