import type { Answer } from '#lib/api/client.ts'

/** The signed-in account. */
export type Me = Answer<'/api/v1/me', 'get'>
export type SignInProviders = Answer<'/api/v1/auth/providers', 'get'>
export type OwnSession = Answer<'/api/v1/me/sessions', 'get'>['items'][number]
export type Enrolment = Answer<'/api/v1/me/second-factor', 'post'>
export type Enrolled = Answer<'/api/v1/me/second-factor/confirm', 'post'>
