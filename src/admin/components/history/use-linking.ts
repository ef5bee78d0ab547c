import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLinkProfiles, useUnlinkProfiles } from "../../hooks/api/links"
import { useErrorText } from "../../hooks/use-error-text"
import { displayName } from "../../lib/customer-name"
import type { CustomerProfile, LinkedProfile, Person } from "../../lib/types"

type Named = Pick<LinkedProfile, "id" | "name" | "external_id">

/** Linking and unlinking of one customer's profiles, each of which can be undone. */
export const useLinking = ({ id: customerId, chatbot_id, person }: CustomerProfile) => {
  const { t } = useTranslation("chatCrm")
  const prompt = usePrompt()
  const errorText = useErrorText()
  const { mutateAsync: link, isPending: isLinking } = useLinkProfiles(chatbot_id)
  const { mutateAsync: unlink, isPending: isUnlinking } = useUnlinkProfiles(chatbot_id)

  const tellDone = (done: string, undo?: () => Promise<unknown>) => {
    const action = undo && {
      label: t("history.undo"),
      altText: t("history.undo"),
      onClick: () => {
        toast.dismiss(shown)
        void told(undo, t("history.undone"))
      },
    }
    const shown = toast.success(done, action && { action })
  }

  const told = async (work: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>) => {
    try {
      await work()
      tellDone(done, undo)
    } catch (error) {
      toast.error(errorText(error))
    }
  }

  /** What fails is the caller's to show: where the choice was made. */
  const linkWith = async (other: Named) => {
    const { person: joined } = await link({ customerId, otherId: other.id })
    const came = newcomers(joined, person, customerId)

    tellDone(t("history.links.linked", { name: displayName(other) }), () =>
      person ? leaveTogether(came, other.id) : unlink({ customerId: other.id, otherId: customerId })
    )
  }

  /** A person who was linked as a whole goes as a whole: few people have more than one other profile. */
  const leaveTogether = async (ids: string[], first: string) => {
    for (const otherId of ids) {
      await unlink({ customerId, otherId })
    }
    for (const otherId of ids.filter((id) => id !== first)) {
      await link({ customerId: first, otherId })
    }
  }

  const unlinkFrom = async (other: Named) => {
    const name = displayName(other)
    const isConfirmed = await prompt({
      title: t("history.links.unlinkTitle", { name }),
      description: t("history.links.unlinkText"),
      confirmText: t("history.links.unlink"),
      cancelText: t("actions.cancel"),
    })

    if (isConfirmed) {
      const pair = { customerId, otherId: other.id }
      await told(() => unlink(pair), t("history.links.unlinked", { name }), () => link(pair))
    }
  }

  return { linkWith, unlinkFrom, isBusy: isLinking || isUnlinking }
}

/** Who became this person's with a link: the one that was named, and those that came along. */
const newcomers = (joined: Person | null, before: Person | null, customerId: string): string[] => {
  const known = new Set([customerId, ...(before?.customers ?? []).map(({ id }) => id)])
  return (joined?.customers ?? []).map(({ id }) => id).filter((id) => !known.has(id))
}
