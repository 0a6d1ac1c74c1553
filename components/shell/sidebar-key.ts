/** Where the browser remembers that the sidebar is folded to icons. */
export const SIDEBAR_KEY = "ilms-sidebar";
