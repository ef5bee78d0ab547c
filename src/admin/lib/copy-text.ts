/** Plain http has no clipboard API; selecting a text field and copying still works there. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

const copyBySelection = (text: string): boolean => {
  const focused = document.activeElement
  const host = focused?.parentElement ?? document.body
  const field = document.createElement("textarea")
  field.value = text
  field.setAttribute("readonly", "")
  field.style.position = "fixed"
  field.style.opacity = "0"
  host.append(field)
  field.select()

  try {
    return document.execCommand("copy")
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) {
      focused.focus()
    }
  }
}
