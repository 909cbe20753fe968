// What a service worker is given, as far as ours uses it: the types of pages and of workers do not go together in one program.

export interface ExtendableEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void
}

export interface FetchEvent extends ExtendableEvent {
  request: Request
  clientId: string
  respondWith: (answer: Promise<Response>) => void
}

/** The way to one page. */
interface Port {
  postMessage: (message: unknown) => void
}

interface Scope {
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void>; get: (id: string) => Promise<Port | undefined> }
  addEventListener: {
    (name: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void
    (name: 'fetch', listener: (event: FetchEvent) => void): void
  }
}

export const scope = globalThis as unknown as Scope
