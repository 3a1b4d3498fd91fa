import { OperatorError } from '#db/operator-error.ts'
import { appointAdministrators, claimSetUp, type Appointed } from './accounts/index.ts'
import type { Deps } from './http/deps.ts'
import { foundCounty, type County } from './orgs/index.ts'

interface Wanted {
  countyName: string
  loginNames: Parameters<typeof appointAdministrators>[3]['loginNames']
}

export const AT_WORK = 'Another "npm run setup" is at work at this moment: use the codes that it prints.'

const BY_SET_UP = { accountId: null, name: '(setup)', ip: null, userAgent: null }

/** The county on top of the tree and its three administrators: all of it or nothing. Throws OperatorError when accounts are in use. */
export async function setUp(
  deps: Deps,
  { countyName, loginNames }: Wanted,
): Promise<{ county: County; administrators: Appointed[] }> {
  return deps.db.transaction().execute(async (trx) => {
    if (!(await claimSetUp(trx))) throw new OperatorError(AT_WORK)
    const county = await foundCounty(trx, BY_SET_UP, { name: countyName })
    const administrators = await appointAdministrators(trx, deps, BY_SET_UP, { orgId: county.id, loginNames })
    return { county, administrators }
  })
}
