/** Personal data as it may stand on a screen that others see too. */

/** '138****1234'; a landline keeps its area code and the last two digits; what is too short keeps the last two. */
export function maskPhone(phone: string): string {
  const mobile = /^(\+?(?:86-?)?1\d{2})\d{4}(\d{4})$/.exec(phone)
  if (mobile) return `${mobile[1]}****${mobile[2]}`
  const kept = phone.length >= 9 ? [4, 2] : [0, 2]
  return phone.slice(0, kept[0]) + '*'.repeat(phone.length - kept[0]! - kept[1]!) + phone.slice(-kept[1]!)
}

/** 张* for 张三, 张*三 for 张小三, 欧**国 for 欧阳建国: for screens in a hall. One character is hidden whole. */
export function maskName(name: string): string {
  const letters = [...name]
  if (letters.length < 2) return '*'
  if (letters.length === 2) return `${letters[0]}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** The identity number of which only the last four characters are kept in clear. */
export const maskedNationalId = (last4: string) => `${'*'.repeat(14)}${last4}`
