import ClipboardList from '@lucide/svelte/icons/clipboard-list'
import FileText from '@lucide/svelte/icons/file-text'
import Film from '@lucide/svelte/icons/film'
import Paperclip from '@lucide/svelte/icons/paperclip'
import ScrollText from '@lucide/svelte/icons/scroll-text'

/** What stands before a lesson in a list. */
export const LESSON_ICONS = { article: ScrollText, film: Film, document: FileText, quiz: ClipboardList, attachment: Paperclip }
