import { downloadWorkspace } from "@/lib/web/data-export";

export const GET = downloadWorkspace;
