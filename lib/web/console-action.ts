import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { currentRequest } from "./current-request";
import { formFailure } from "./form-failure";
import { currentStaff } from "./session";
import type { FormState } from "./views";

/**
 * Runs something for the member of staff signed in to the console and answers as a form shows it.
 * `values` is what was typed, without secrets; `notice` is said on success. `afterwards` may redirect.
 */
export async function runStaffAction<Result>(
  work: (request: StaffRequest) => Promise<Result>,
  done: {
    notice: string;
    values?: Record<string, string>;
    afterwards?: (result: Result) => void;
  },
): Promise<FormState> {
  const staff = await currentStaff();
  if (!staff) redirect("/login");
  const { now, requestId, ip, userAgent } = await currentRequest();
  try {
    const result = await work({ staff, now, requestId, ip, userAgent });
    revalidatePath("/console", "layout");
    done.afterwards?.(result);
    return { fields: {}, values: {}, notice: done.notice };
  } catch (error) {
    return formFailure(error, done.values ?? {});
  }
}
