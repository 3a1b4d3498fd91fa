import { session } from '#lib/account/session.svelte.ts'

const MAKES_CONTENT = ['editor', 'county_officer', 'township_officer']

/** Where the viewer may make films and courses: options of a <Select>. */
export const placesToMake = () =>
  (session.me?.roles ?? [])
    .filter(({ role }) => MAKES_CONTENT.includes(role))
    .map(({ orgId, orgName }) => ({ value: orgId, label: orgName }))
    .filter(({ value }, at, all) => all.findIndex((one) => one.value === value) === at)
