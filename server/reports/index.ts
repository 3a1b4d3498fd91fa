/** Reports: who has met which requirement, down the tree to the names, and the sheets made from it. Reads only; ranks nobody. */
export { reportRoutes } from './routes.ts'
