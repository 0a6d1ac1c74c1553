import { cn } from "@/components/ui/class-names";

/** On or off. Pressing it asks first: what it costs, or when it ends. */
export function ModuleSwitch({
  label,
  isOn,
  isDisabled,
  describedBy,
  onPress,
}: {
  label: string;
  isOn: boolean;
  isDisabled: boolean;
  describedBy: string;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      aria-describedby={describedBy}
      aria-disabled={isDisabled || undefined}
      onClick={() => {
        if (!isDisabled) onPress();
      }}
      className={cn(
        "inline-flex h-6 w-10 shrink-0 items-center rounded-full border p-0.5 transition-colors",
        isOn ? "border-accent bg-accent" : "border-line-field bg-hover",
        isDisabled && "cursor-not-allowed opacity-60",
      )}
    >
      <span
        aria-hidden
        className={cn(
          "size-4.5 rounded-full border border-line-field bg-surface transition-transform",
          isOn && "translate-x-4 border-accent",
        )}
      />
    </button>
  );
}
