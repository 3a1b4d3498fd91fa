/** What operators read in a terminal: Chinese where the terminal says so, else English. */
export type Language = 'zh' | 'en'

/** LC_ALL, LC_MESSAGES and LANG, in this order, as the system itself reads them. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** Columns a text takes: Chinese letters and punctuation are twice as wide. */
const widthOf = (text: string) =>
  [...text].reduce((sum, letter) => sum + (/[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1), 0)

/** Rows with their columns one below the other, two spaces apart. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '')))) ?? []
  const cell = (text: string, column: number) => text + ' '.repeat(widths[column]! - widthOf(text) + 2)
  return rows.map((row) => row.map(cell).join('').trimEnd()).join('\n')
}
