/**
 * Waits for a condition, looking again as soon as the look before is done and 20 ms have passed.
 * @throws what the last look threw, when the condition has not come true within the time
 */
export async function eventually<T>(look: () => Promise<T>, withinMs = 240_000): Promise<T> {
  const until = performance.now() + withinMs
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (performance.now() > until) throw error
      await new Promise((resolve) => {
        setTimeout(resolve, 20)
      })
    }
  }
}
