import { Kbd } from "@/components/ui/kbd";
import { type Destination, HOME } from "./destinations";

/** After `g`: the letters that may follow. */
export function LeaderHint({ destinations }: { destinations: readonly Destination[] }) {
  return (
    <div
      role="status"
      className="fixed right-4 bottom-4 z-40 grid animate-appear grid-cols-2 gap-x-4 gap-y-1 rounded-lg border bg-surface p-3 shadow-pop"
    >
      <p className="col-span-2 text-ink-muted text-xs">Go to</p>
      {[HOME, ...destinations].map((destination) => (
        <p key={destination.href} className="flex items-center gap-2">
          <Kbd keys={[(destination.letter ?? "").toUpperCase()]} />
          {destination.label}
        </p>
      ))}
    </div>
  );
}
