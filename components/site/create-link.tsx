"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { buttonStyle } from "@/components/ui/button-style";

/** The way to the sign-up form, except where one already is in it. */
export function CreateLink() {
  if (usePathname().startsWith("/signup")) return null;
  return (
    <Link href="/signup" className={buttonStyle({ variant: "primary" })}>
      Create workspace
    </Link>
  );
}
