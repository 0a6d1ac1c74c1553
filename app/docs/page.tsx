import { redirect } from "next/navigation";

/** The reference begins with what is general. */
export default function ReferenceStartPage(): never {
  redirect("/docs/general");
}
