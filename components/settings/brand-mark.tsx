"use client";

import { cn } from "@/components/ui/class-names";
import { useBrand } from "./brand";

/**
 * The workspace's logo; nothing where there is none. Logos are drawn for paper, so it stands on
 * white in the dark too.
 */
export function BrandMark({ className }: { className?: string }) {
  const { logoUrl } = useBrand();
  if (!logoUrl) return null;
  return (
    // biome-ignore lint/performance/noImgElement: a small file of our own that needs no other sizes
    <img
      src={logoUrl}
      alt=""
      className={cn("rounded bg-[#ffffff] object-contain p-0.5", className)}
    />
  );
}
