import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Contract } from '../shared/contract.ts';
import type { Connection, Host } from '../shared/host.ts';

export type Client = ContractRouterClient<Contract>;

/** What every page may use: calls, the same calls as cached queries, and the host's own services. */
export type Api = { readonly client: Client; readonly queries: RouterUtils<Client>; readonly host: Host };

/** Connects to the engine through the host. Throws `AppError` where the session is over. */
export async function connectApi(host: Host): Promise<Api> {
  const client = createClient(await host.connect());
  return { client, queries: createTanstackQueryUtils(client), host };
}

function createClient(connection: Connection): Client {
  if (connection.kind === 'port') return createORPCClient(new PortLink({ port: connection.port }));
  return createORPCClient(new FetchLink({ url: connection.url, headers: { ...connection.headers } }));
}

/** Everything is on this computer: no network to wait for, and a second try would only repeat a refusal. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

const ApiContext = createContext<Api | null>(null);
export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi is used outside of ApiProvider');
  return api;
}
