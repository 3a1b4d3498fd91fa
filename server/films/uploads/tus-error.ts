import { ERRORS } from '@tus/server'

/** One of the protocol's refusals as an error; the library's own are plain objects. */
export const tusError = (name: keyof typeof ERRORS): Error => Object.assign(new Error(ERRORS[name].body), ERRORS[name])
