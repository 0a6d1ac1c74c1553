"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { ListActions, ResourceListView } from "@/lib/web/views-list";
import type { ListState } from "@/lib/web/views-list-address";
import { everything, isChanged, viewContent, viewState } from "@/lib/web/views-saved-view";
import { ConfirmDelete } from "./confirm-delete";
import type { ChangeList } from "./use-list-state";
import { ViewForm } from "./view-form";
import { ViewsMenu, type ViewTask } from "./views-menu";

/** The saved views of a list: choosing, keeping, sharing and deleting them. */
export function ListViews({
  view,
  state,
  change,
  actions,
  say,
}: {
  view: ResourceListView;
  state: ListState;
  change: ChangeList;
  actions: ListActions;
  /** Tells the reader what became of it. */
  say: (message: string) => void;
}) {
  const { description, views, shareRoles } = view;
  const [task, setTask] = useState<ViewTask>();
  const chosen = views.find(({ id }) => id === state.view);
  const content = { resource: description.name, ...viewContent(description, state) };
  const close = () => setTask(undefined);
  const saveChanges = async () => {
    if (!chosen) return;
    const { id, version, name, sharedRoleId, isDefault } = chosen;
    const answer = await actions.updateView({
      ...content,
      ...{ id, version, name, sharedRoleId, isDefault },
    });
    say(answer.isDone ? `“${name}” is saved.` : answer.message);
  };
  return (
    <>
      <ViewsMenu
        everything={`All ${description.label.many.toLowerCase()}`}
        views={views}
        chosen={chosen}
        isChanged={chosen !== undefined && isChanged(description, state, chosen)}
        onChoose={(next) => change(next ? viewState(description, next) : everything(description))}
        onSave={saveChanges}
        onTask={setTask}
      />
      <Dialog
        title={task === "rename" ? "Rename or share the view" : "Save as a new view"}
        isOpen={task === "create" || task === "rename"}
        onOpenChange={(isOpen) => !isOpen && close()}
        className="max-w-md"
      >
        <ViewForm
          view={task === "rename" ? chosen : undefined}
          roles={shareRoles}
          save={(details) =>
            task === "rename" && chosen
              ? actions.updateView({
                  ...chosenContent(chosen),
                  ...details,
                  resource: description.name,
                })
              : actions.createView({ ...content, ...details })
          }
          onDone={(id) => {
            const isNew = task === "create";
            close();
            if (!id) return;
            say("The view is saved.");
            if (isNew) change({ view: id }, "replace");
          }}
        />
      </Dialog>
      <ConfirmDelete
        title="Delete the view"
        isOpen={task === "delete" && chosen !== undefined}
        onClose={close}
        names={chosen ? [chosen.name] : []}
        question={
          chosen?.sharedRoleName
            ? `“${chosen.name}” goes for everybody with the role ${chosen.sharedRoleName}. The records stay.`
            : `“${chosen?.name ?? ""}” goes. The records stay.`
        }
        onConfirm={async () => {
          if (!chosen) return undefined;
          const answer = await actions.deleteView({ id: chosen.id, version: chosen.version });
          if (!answer.isDone) return answer.message;
          say("The view is deleted.");
          change(everything(description), "replace");
          return undefined;
        }}
      />
    </>
  );
}

/** What a view keeps by itself: renaming it must not take over what the list shows at the moment. */
function chosenContent(view: ResourceListView["views"][number]) {
  const { id, version, filters, columns, sort, groupBy } = view;
  return { id, version, filters, columns, sort, groupBy };
}
