import { condition, defineSignal, defineUpdate, setHandler, setWorkflowOptions } from '@temporalio/workflow'

/** The least that can stand beside a case: it is started, takes updates, and waits. */
export async function bare(): Promise<void> {
  let over = false
  let taken = 0
  setHandler(defineUpdate<number, [text: string]>('act'), () => ++taken)
  setHandler(defineSignal('end'), () => {
    over = true
  })
  await condition(() => over)
}
setWorkflowOptions({ versioningBehavior: 'PINNED' }, bare)
