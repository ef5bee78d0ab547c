import { clx } from "@medusajs/ui"

type ProgressBarProps = {
  /** What it is the progress of. */
  label: string
  /** How far it is, in words. */
  text: string
  /** 0 to 1; null where nobody knows how far there is to go. */
  share: number | null
}

const ProgressBar = ({ label, text, share }: ProgressBarProps) => {
  const percent = share === null ? undefined : Math.min(100, Math.round(share * 100))

  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
      className="bg-ui-bg-component-hover h-1.5 w-full overflow-hidden rounded-full"
    >
      <div
        className={clx("bg-ui-fg-interactive h-full rounded-full transition-[width] duration-300", share === null && "animate-pulse")}
        style={{ width: `${percent ?? 100}%` }}
      />
    </div>
  )
}

export default ProgressBar
