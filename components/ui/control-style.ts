import { cva } from "class-variance-authority";

/** The look that every control one types into or chooses from shares. */
export const controlStyle = cva(
  "w-full rounded-md border border-line-field bg-surface text-ink placeholder:text-ink-faint hover:border-ink-muted focus-visible:outline-offset-0 aria-invalid:border-danger disabled:bg-hover",
  {
    variants: { size: { md: "h-8 px-2.5 text-sm", lg: "h-10 px-3 text-base" } },
    defaultVariants: { size: "md" },
  },
);
