/** The day (YYYY-MM-DD) that `at` falls on in the county's time zone; never the server's. */
export function dayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
}
