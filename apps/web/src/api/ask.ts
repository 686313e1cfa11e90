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

type Acting<E extends Endpoint> = UseMutationResult<ResultOf<E>, Error, Sent<E>>

export interface Act<E extends Endpoint> extends Pick<Acting<E>, 'data' | 'error' | 'isPending' | 'reset'> {
  /** What follows happens even when the act has made its own button disappear. */
  readonly mutate: (
    sent: Sent<E>,
    then?: { readonly onSuccess?: (result: ResultOf<E>) => void; readonly onError?: (error: Error) => void },
  ) => void
}

/** An act that changes something: under way until every answer was asked again. */
export function useAct<E extends Exclude<Endpoint, Reading>>(endpoint: E): Act<E> {
  const client = useQueryClient()
  const mutation: Acting<E> = useMutation({
    mutationFn: (sent: Sent<E>) => call(endpoint, sent, { actor: currentActor() }),
    onSettled: () => client.invalidateQueries(),
  })
  const { data, error, isPending, reset, mutateAsync } = mutation
  const mutate: Act<E>['mutate'] = (sent, then) => {
    // a refusal without a listener of its own is shown by `error`
    mutateAsync(sent).then(then?.onSuccess, then?.onError ?? (() => undefined))
  }
  return { data, error, isPending, reset, mutate }
}
