import { connection } from './connection.svelte.ts'
import { refuse } from './client.ts'
import { offline } from './problem.ts'

/** POSTs a file as it is. `onprogress` hears the share sent, 0 to 1: what fetch cannot tell. Throws an ApiProblem. */
export function uploadFile<T>(address: string, file: Blob, onprogress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onprogress(total > 0 ? loaded / total : 0)
    request.onerror = () => {
      connection.isOffline = true
      reject(offline())
    }
    request.onload = () => {
      connection.isOffline = false
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body as T)
      else void refuse(new Response(null, { status: request.status }), body).then(reject)
    }
    request.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
