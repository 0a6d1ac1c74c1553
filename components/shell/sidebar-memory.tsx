import { SIDEBAR_KEY } from "./sidebar-key";

/** Folds the sidebar before the first paint when it was left folded, so that nothing jumps. */
export function SidebarMemory({ nonce }: { nonce: string }) {
  const recall = `try{if(localStorage.getItem("${SIDEBAR_KEY}")==="icons")document.documentElement.dataset.sidebar="icons"}catch{}`;
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {recall}
    </script>
  );
}
