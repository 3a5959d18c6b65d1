export { application } from './application'
export { approval } from './approval'
export { complaint } from './complaint'
export { review } from './review'
