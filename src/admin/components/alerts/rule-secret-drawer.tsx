import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSaveRule } from "../../hooks/api/alert-rules"
import { useErrorText } from "../../hooks/use-error-text"
import type { AlertRule } from "../../lib/types"
import DrawerHeader from "../forms/drawer-header"
import RuleSecret from "./rule-secret"
import WithRule from "./with-rule"

type RuleSecretDrawerProps = { chatbotId: string; ruleId: string; prev: string }

/** Another secret for a rule's webhook, made by the server and shown once. */
const RuleSecretDrawer = ({ chatbotId, ruleId, prev }: RuleSecretDrawerProps) => {
  const [secret, setSecret] = useState<string>()

  return (
    <RouteDrawer prev={prev}>
      <WithRule chatbotId={chatbotId} ruleId={ruleId}>
        {(rule) =>
          secret ? (
            <RuleSecret name={rule.name} secret={secret} />
          ) : (
            <Rotation chatbotId={chatbotId} rule={rule} onSecret={setSecret} />
          )
        }
      </WithRule>
    </RouteDrawer>
  )
}

type RotationProps = { chatbotId: string; rule: AlertRule; onSecret: (secret: string) => void }

const Rotation = ({ chatbotId, rule, onSecret }: RotationProps) => {
  const { t } = useTranslation("chatCrm")
  const errorText = useErrorText()
  const { mutate, isPending } = useSaveRule(chatbotId)

  const onMake = () =>
    mutate(
      { id: rule.id, rotate_secret: true },
      {
        onSuccess: ({ secret }) => secret && onSecret(secret),
        onError: (error) => toast.error(errorText(error)),
      }
    )

  return (
    <>
      <DrawerHeader title={t("rules.secret.title")} description={rule.name} />
      <RouteDrawer.Body className="overflow-y-auto">
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("rules.secret.text")}
        </Text>
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" type="button" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </RouteDrawer.Close>
        <Button size="small" isLoading={isPending} onClick={onMake}>
          {t("rules.secret.make")}
        </Button>
      </RouteDrawer.Footer>
    </>
  )
}

export default RuleSecretDrawer
