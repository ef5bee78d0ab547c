import { Prompt, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCreateView, useUpdateView } from "../../hooks/api/views"
import type { CustomerView, ViewParams } from "../../lib/types"
import ViewForm from "./view-form"

type ViewDialogProps = {
  chatbotId: string
  /** The view that is edited; without one the filters chosen now are saved as another. */
  view?: CustomerView
  params: ViewParams
  onClose: () => void
}

const ViewDialog = ({ chatbotId, view, params, onClose }: ViewDialogProps) => {
  const { t } = useTranslation("chatCrm")
  const create = useCreateView(chatbotId)
  const update = useUpdateView(chatbotId)
  const { isPending, error } = view ? update : create

  const onSubmit = (given: { name: string; shared: boolean }) => {
    const onSuccess = () => {
      toast.success(view ? t("views.updated") : t("views.saved"))
      onClose()
    }
    if (view) {
      update.mutate({ id: view.id, ...given }, { onSuccess })
    } else {
      create.mutate({ ...given, params }, { onSuccess })
    }
  }

  return (
    <Prompt variant="confirmation" open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Prompt.Content className="max-w-[min(440px,calc(100vw-2rem))]">
        <Prompt.Header>
          <Prompt.Title>{view ? t("views.form.editTitle") : t("views.form.saveTitle")}</Prompt.Title>
          <Prompt.Description>{view ? t("views.form.editText") : t("views.form.saveText")}</Prompt.Description>
        </Prompt.Header>
        <ViewForm
          name={view?.name ?? ""}
          shared={view?.shared ?? false}
          isSaving={isPending}
          error={error}
          onSubmit={onSubmit}
        />
      </Prompt.Content>
    </Prompt>
  )
}

export default ViewDialog
