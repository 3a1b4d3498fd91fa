/** The year asked for by `?year=`, else that of today; nonsense is today's too. */
export function yearFrom(address: Pick<URLSearchParams, 'get'>, today: string): number {
  const asked = Number(address.get('year'))
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2200 ? asked : Number(today.slice(0, 4))
}
