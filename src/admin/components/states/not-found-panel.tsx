import { MagnifyingGlass } from "@medusajs/icons"
import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"
import MessagePanel from "./message-panel"

type NotFoundPanelProps = { title: string; text: string; backTo: string; backLabel: string }

const NotFoundPanel = ({ title, text, backTo, backLabel }: NotFoundPanelProps) => (
  <Container className="p-0">
    <MessagePanel icon={<MagnifyingGlass />} title={title} text={text}>
      <Button size="small" variant="secondary" asChild>
        <Link to={backTo}>{backLabel}</Link>
      </Button>
    </MessagePanel>
  </Container>
)

export default NotFoundPanel
