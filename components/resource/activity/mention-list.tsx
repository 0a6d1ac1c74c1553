import { cn } from "@/components/ui/class-names";
import type { PersonView } from "@/lib/web/views-activity";

export const optionId = (listId: string, at: number) => `${listId}-${at}`;

/** Whom one may mean, below the text in which one names somebody. The focus stays in the text. */
export function MentionList({
  id,
  people,
  active,
  onChoose,
}: {
  id: string;
  people: readonly PersonView[];
  active: number;
  onChoose: (person: PersonView) => void;
}) {
  if (people.length === 0) return null;
  return (
    <div
      id={id}
      role="listbox"
      aria-label="People"
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-60 overflow-y-auto rounded-md border bg-surface p-1 shadow-pop"
    >
      {people.map((person, at) => (
        <div
          key={person.id}
          id={optionId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onPointerDown={(event) => {
            // Before the text loses the focus.
            event.preventDefault();
            onChoose(person);
          }}
          className={cn(
            "flex h-8 cursor-default items-center rounded px-2",
            at === active && "bg-hover",
          )}
        >
          {person.name}
        </div>
      ))}
    </div>
  );
}
