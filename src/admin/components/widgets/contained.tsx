import { Component, type ReactNode } from "react"

type ContainedProps = { fallback: ReactNode; children: ReactNode }

/** Keeps what goes wrong inside from taking Medusa's own page along. */
class Contained extends Component<ContainedProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}

export default Contained
