/**
 * Films: from an editor's upload through encoding, three stages of review and release to the library, and what members have
 * watched of them.
 */
export { watchingRoutes } from './watching/routes.ts'
