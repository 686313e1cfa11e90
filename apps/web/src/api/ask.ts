import { call, type Endpoint, type ResultOf, type Sent } from '@groundbreak/contract'
import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { currentActor } from './actor.ts'

export type Reading = Extract<Endpoint, `GET ${string}`>

interface AskOptions {
  enabled?: boolean
  /** Keep showing the answer before while the next one comes. */
  keep?: boolean
  /** Ask again every so many milliseconds. */
  every?: number | false
}

/** What an endpoint answers, kept while the page lives and asked again when something was changed. */
export function useAnswer<E extends Reading>(
  endpoint: E,
  sent: Sent<E>,
  { enabled = true, keep = true, every = false }: AskOptions = {},
): UseQueryResult<ResultOf<E>, Error> {
  return useQuery({
    queryKey: [endpoint, sent],
    queryFn: ({ signal }) => call(endpoint, sent, { signal, actor: currentActor() }),
    enabled,
    refetchInterval: every,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
}

/** An act that changes something: afterwards every answer is asked again. */
export function useAct<E extends Exclude<Endpoint, Reading>>(
  endpoint: E,
): UseMutationResult<ResultOf<E>, Error, Sent<E>> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sent: Sent<E>) => call(endpoint, sent, { actor: currentActor() }),
    onSettled: () => client.invalidateQueries(),
  })
}
