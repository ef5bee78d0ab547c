import { useMatch } from "react-router-dom"

/** The class that keeps breadcrumbs beside each other on a phone: a profile's are one more than the other pages'. */
export const useCrumbWidth = () =>
  useMatch("/chatbots/:id/customers/:customer/*") ? "max-w-[5.5ch]" : "max-w-[9ch]"
