import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Asks again whenever the server says that a received file has moved on; polling stands in where proxies hold events back. */
export function useReceivedEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const events = new EventSource('/api/received/events')
    const again = () => {
      void client.invalidateQueries({ queryKey: ['GET /api/received'] })
      void client.invalidateQueries({ queryKey: ['GET /api/received/:id'] })
    }
    events.addEventListener('received', again)
    return () => events.close()
  }, [client])
}
