import type { ReactNode } from "react";
import { loadResourcePlace } from "@/lib/web/known-resource";

type Props = {
  children: ReactNode;
  params: Promise<{ tenant: string; module: string; resource: string }>;
};

export default async function ResourceLayout({ children, params }: Props) {
  const { tenant, ...place } = await params;
  await loadResourcePlace(tenant, place);
  return children;
}
