const formats = new Map<string, Intl.DateTimeFormat>()

/** The day (YYYY-MM-DD) that `at` falls on in the county's time zone; never the server's. */
export function dayIn(zone: string, at: Date): string {
  let format = formats.get(zone)
  if (!format) {
    // Making one takes forty times as long as using it, and every request asks for the day.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  return format.format(at)
}
