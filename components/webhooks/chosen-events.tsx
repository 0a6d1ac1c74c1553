import { X } from "lucide-react";
import { Button } from "@/components/ui/button";

/** The patterns that were chosen, each with a button that takes it away. */
export function ChosenEvents({
  patterns,
  onRemove,
}: {
  patterns: readonly string[];
  onRemove: (pattern: string) => void;
}) {
  if (patterns.length === 0) return null;
  return (
    <ul aria-label="Chosen events" className="flex flex-wrap gap-1.5">
      {patterns.map((pattern) => (
        <li
          key={pattern}
          className="inline-flex items-center rounded-md border bg-canvas pl-2 font-mono text-xs"
        >
          {pattern}
          <Button
            variant="ghost"
            size="sm"
            className="px-1.5"
            aria-label={`Remove ${pattern}`}
            onClick={() => onRemove(pattern)}
          >
            <X aria-hidden className="size-3.5" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
