"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";
import type { BrandView } from "@/lib/web/views-settings";

const BrandContext = createContext<BrandView>({ style: null, logoUrl: null });

/** The look of the workspace around; the product's own outside of one. */
export const useBrand = (): BrandView => useContext(BrandContext);

/**
 * Gives everything below the workspace's colours. Dialogs and menus hang at the end of the page,
 * outside of it: for them the root element gets the same properties once the page is alive.
 */
export function Brand({ brand, children }: { brand: BrandView; children: ReactNode }) {
  const { style } = brand;
  useEffect(() => {
    const root = document.documentElement.style;
    for (const [name, value] of Object.entries(style ?? {})) root.setProperty(name, value);
    return () => {
      for (const name of Object.keys(style ?? {})) root.removeProperty(name);
    };
  }, [style]);
  return (
    <BrandContext value={brand}>
      <div className="contents" style={style ?? undefined}>
        {children}
      </div>
    </BrandContext>
  );
}
