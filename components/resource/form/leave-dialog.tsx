import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asked before a form with unsaved changes is left. */
export function LeaveDialog({
  isOpen,
  onStay,
  onLeave,
  onDiscard,
}: {
  isOpen: boolean;
  onStay: () => void;
  /** The draft stays in this browser. */
  onLeave: () => void;
  onDiscard: () => void;
}) {
  return (
    <Dialog title="Leave without saving?" isOpen={isOpen} onOpenChange={onStay}>
      <div className="flex flex-col gap-4 p-4">
        <p>
          Your changes are not saved. As a draft they wait for you in this browser until you come
          back.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={onStay}>
            Go on editing
          </Button>
          <Button onClick={onLeave}>Leave and keep the draft</Button>
          <Button variant="danger" onClick={onDiscard}>
            Discard the changes
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
