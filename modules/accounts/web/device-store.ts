/** What this browser knows of itself as a registered device. The key cannot be read out of it, only used. */
export interface KnownDevice {
  id: string
  name: string
  privateKey: CryptoKey | undefined
}

const place = { base: 'plenum', store: 'device', key: 'this' } as const

/** Undefined when this browser is not registered, or its storage is switched off. */
export async function readDevice(): Promise<KnownDevice | undefined> {
  return withStore('readonly', store => store.get(place.key)).catch(() => undefined)
}

export async function keepDevice(device: KnownDevice): Promise<void> {
  await withStore('readwrite', store => store.put(device, place.key))
}

export async function forgetDevice(): Promise<void> {
  await withStore('readwrite', store => store.delete(place.key))
}

async function withStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(place.base, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(place.store))
  const base = await settled(opening)
  try {
    return await settled(act(base.transaction(place.store, mode).objectStore(place.store)))
  } finally {
    base.close()
  }
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the storage of the browser failed')))
  })
}
