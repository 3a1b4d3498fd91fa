import { connection } from './connection.svelte.ts'
import { refuse } from './client.ts'
import { offline } from './problem.ts'

/** Saves what an address answers as a file, under the name the server gives it. Throws an ApiProblem. */
export async function download(address: string, fallbackName: string): Promise<void> {
  const response = await request(address)
  saveAs(await response.blob(), nameFrom(response.headers.get('content-disposition')) ?? fallbackName)
}

/** What an address answers, to be shown in the page. Throws an ApiProblem. */
export const fetchFile = async (address: string): Promise<Blob> => (await request(address)).blob()

async function request(address: string): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address)
    connection.isOffline = false
  } catch {
    connection.isOffline = true
    throw offline()
  }
  if (!response.ok) throw await refuse(response, await response.json().catch(() => undefined))
  return response
}

/** Hands the reader a file made in the page. */
export function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** filename*=UTF-8''… of RFC 6266, else filename=… with or without quotes. */
function nameFrom(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  return encoded ? decodeURIComponent(encoded) : disposition?.match(/filename="?([^";]+)/)?.[1]
}
