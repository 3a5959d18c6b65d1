/** Results kept by what they are of, the least used leaving first when there are too many bytes of them. */
export interface KeptResults<T> {
  get(key: string): T | undefined
  /** Keeps one of `bytes` bytes; one that is larger than all room is not kept. */
  put(key: string, result: T, bytes: number): void
}

/** @param mostBytes of all that is kept */
export function createKeptResults<T>(mostBytes: number): KeptResults<T> {
  const kept = new Map<string, { readonly result: T; readonly bytes: number }>()
  let total = 0
  const drop = (key: string): void => {
    total -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.result
    },
    put(key, result, bytes) {
      drop(key)
      if (bytes > mostBytes) return
      kept.set(key, { result, bytes })
      total += bytes
      for (const [oldest] of kept) {
        if (total <= mostBytes) return
        drop(oldest)
      }
    },
  }
}
