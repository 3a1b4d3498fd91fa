import { t } from '#lib/i18n/i18n.ts'
import films from '../../messages/zh-CN/films.json'
import watching from '../../messages/zh-CN/watching.json'

const keys = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[]

/** Every genre with its word, in the order of the rules; likewise below. */
export const GENRES = () => keys(watching.genre).map((value) => ({ value: value, label: t(`watching:genre.${value}`) }))
export const LANGUAGES = () => keys(films.languages).map((value) => ({ value: value, label: t(`films:languages.${value}`) }))
export const STATES = () => keys(films.state).map((value) => ({ value: value, label: t(`films:state.${value}`) }))
