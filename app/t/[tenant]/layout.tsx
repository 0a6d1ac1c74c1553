import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Brand } from "@/components/settings/brand";
import { loadBrand } from "@/lib/web/settings-branding";
import { findWorkspaceName } from "@/lib/web/workspace";

type Props = { params: Promise<{ tenant: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = await findWorkspaceName((await params).tenant);
  const title = name ?? "No such workspace";
  return { title: { default: title, template: `%s · ${title}` }, robots: { index: false } };
}

/** The company's colours and logo count from its sign-in page on. */
export default async function TenantLayout({ params, children }: Props) {
  return <Brand brand={await loadBrand((await params).tenant)}>{children}</Brand>;
}
