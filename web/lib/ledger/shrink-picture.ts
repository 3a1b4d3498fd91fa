/** The server takes 5 MB; phones take larger pictures. */
const MOST_BYTES = 5 * 1024 * 1024
const LONGEST_SIDE = 2400

/** A photograph small enough to be sent and still legible; anything else as it is. */
export async function shrinkPicture(file: File): Promise<File> {
  if (file.size <= MOST_BYTES || !file.type.startsWith('image/')) return file
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
    return blob ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file
  } catch {
    return file // no picture after all: the server will say so
  }
}
