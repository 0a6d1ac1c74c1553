import type { Metadata } from "next";
import { Guide } from "@/components/docs/guide";
import { guideText } from "@/lib/web/openapi/guide";

export const metadata: Metadata = { title: "API guide" };

export default async function GuidePage() {
  return <Guide text={await guideText()} />;
}
