import { lookUp, t } from '#lib/i18n/i18n.ts'
import type { Film } from './api.ts'
import films from '../../messages/zh-CN/films.json'
import watching from '../../messages/zh-CN/watching.json'

const keys = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[]

/** Every genre with its word, in the order of the rules; likewise below. */
export const GENRES = () => keys(watching.genre).map((value) => ({ value: value, label: t(`watching:genre.${value}`) }))
export const LANGUAGES = () => keys(films.languages).map((value) => ({ value: value, label: t(`films:languages.${value}`) }))

/** What a film still lacks, from the pointer the server gives: '/synopsis'. */
export function missingText(pointer: string): string {
  const field = pointer.slice(1)
  return field === 'versions' ? t('films:submit.noVersion') : (lookUp(`films:field.${field}`) ?? field)
}

/** Says which version of the file a review was about. */
export function versionNumber({ versions }: Film) {
  const numbers = new Map(versions.map(({ id, number }) => [id, number]))
  return ({ filmVersionId }: Film['reviews'][number]) => t('films:version.title', { number: numbers.get(filmVersionId) ?? '' })
}
