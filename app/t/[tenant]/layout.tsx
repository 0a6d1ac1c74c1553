import type { Metadata } from "next";
import type { ReactNode } from "react";
import { findWorkspaceName } from "@/lib/web/workspace";

type Props = { params: Promise<{ tenant: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = await findWorkspaceName((await params).tenant);
  const title = name ?? "No such workspace";
  return { title: { default: title, template: `%s · ${title}` }, robots: { index: false } };
}

export default function TenantLayout({ children }: Props) {
  return children;
}
