/** Hours are reckoned in whole hundredths, so that no sum drifts; outside of rules they are numbers with at most two decimals. */
export const toHundredths = (hours: number) => Math.round(hours * 100)
export const fromHundredths = (hundredths: number) => hundredths / 100
