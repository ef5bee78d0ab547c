import type { ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, ModuleProvider, Modules } from "@medusajs/framework/utils"

/** What was sent, for tests to read, and why the next letters are not taken. */
export const letterBox: { letters: ProviderSendNotificationDTO[]; failure: string | null } = { letters: [], failure: null }

/** A provider for channels of the shop that delivers nowhere. */
class LetterBoxProvider extends AbstractNotificationProviderService {
  static override identifier = "letter-box"

  override async send(letter: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    if (letterBox.failure !== null) {
      throw new Error(letterBox.failure)
    }
    letterBox.letters.push(letter)
    return { id: `letter-${letterBox.letters.length}` }
  }
}

export default ModuleProvider(Modules.NOTIFICATION, { services: [LetterBoxProvider] })
