/** The look of the menus of a list. */
export const MENU =
  "z-[55] max-h-[70vh] w-64 max-w-[calc(100vw-1rem)] animate-appear overflow-y-auto rounded-lg border bg-surface p-1 text-sm shadow-pop";
export const MENU_LINE =
  "flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 outline-none data-[highlighted]:bg-hover";
