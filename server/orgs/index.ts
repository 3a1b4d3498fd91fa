/**
 * Organisations and people: the tree of a county, everybody in it with dated ties, posts and statuses, imports,
 * the scope function that says who may do what and where, and the audit log.
 */
export { PERMISSIONS, ROLE_PERMISSIONS, scopeOf, covers, isWholeCounty, type Permission } from './scope.rules.ts'
export { within } from './scope.ts'
export { homeOf } from './home.ts'
export { findOrgPath, findPaths, findPlace } from './belonging-queries.ts'
export { MEMBER_STATUSES, ORG_KINDS, ORG_SETTINGS, POSITIONS, REGISTRY_STATUSES } from './kinds.rules.ts'
export { checkAudience, checkWindow } from './check-audience.ts'
export { widthOf } from './width.ts'
export { maskPhone } from './mask.rules.ts'
export { queryTokens } from './name.rules.ts'
export { foundCounty, type County } from './found-county.ts'
export { recordAudit } from './record-audit.ts'
export { verifyAuditChain } from './audit-queries.ts'
export { orgRoutes } from './routes.ts'
export { checkImport } from './imports/check-import.job.ts'
export { sweepImports } from './imports/sweep-imports.ts'
export { applyImport } from './imports/apply-import.job.ts'
export { countOpened } from './sealed-queries.ts'
