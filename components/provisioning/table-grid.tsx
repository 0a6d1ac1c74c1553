import { cn } from "@/components/ui/class-names";

/** One square for each table; those that exist are filled. Decoration: the count is said in words. */
export function TableGrid({ done, total }: { done: number; total: number }) {
  const squares = Array.from({ length: total }, (_, index) => `table-${index}`);
  return (
    <div
      aria-hidden
      className="mt-2.5 grid grid-cols-[repeat(auto-fill,minmax(0.5rem,1fr))] gap-[3px]"
    >
      {squares.map((square, index) => (
        <span
          key={square}
          className={cn(
            "aspect-square rounded-[2px] transition-colors duration-200",
            index < done ? "bg-accent" : "bg-hover",
          )}
        />
      ))}
    </div>
  );
}
