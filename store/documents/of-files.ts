/** The condition on a receipt `r` that speaks of a file: the commands by which files are handed in. The index has it word for word. */
export const ofFiles = `r.command IN ('attachDocument', 'submitBid')`
