/**
 * Gatherings: people together at one place and time, be it a screening, a class day, a theme day or a meeting. Who is expected, who was
 * there and for how long; hours post only when a person responsible closes it. Paper, code and roll call lead to the same rows.
 */
export { gatheringsRoutes } from './routes.ts'
