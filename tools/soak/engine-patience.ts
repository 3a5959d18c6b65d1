/**
 * Settings of the engine for a soak. From a task's sixth attempt on it waits ever longer for a worker before it gives the task
 * to another, up to ten minutes: in a soak, where a task's every second worker dies, all people would soon wait for that.
 */
export const enginePatience = { 'history.workflowTaskRetryMaxInterval': '"4s"' } as const
