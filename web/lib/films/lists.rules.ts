/** Lists as they are typed into one field of a film. */

/** Words separated by any comma, pause mark or line break, as people type lists; doubles once. */
export const listFrom = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

/** Of those whose duty is not said. */
const SOME_DUTY = '主创'

/** '导演：王小明' per line → duty and name. */
export const crewFrom = (text: string): { duty: string; name: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, duty = '', name = ''] = /^(?:([^:：]*)[:：])?(.*)$/.exec(line) ?? []
      return { duty: duty.trim() || SOME_DUTY, name: name.trim() }
    })
    .filter(({ name }) => name !== '')

export const crewText = (crew: readonly { duty: string; name: string }[]): string =>
  crew.map(({ duty, name }) => (duty === SOME_DUTY ? name : `${duty}：${name}`)).join('\n')
