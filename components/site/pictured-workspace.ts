import {
  PROVISIONING_STEPS,
  type ProvisioningProgress,
  STEP_LABELS,
} from "@/lib/platform/provisioning/progress";
import type { HomeView } from "@/lib/web/views";

/** An invented company for the picture on the landing page: its home… */
export const PICTURED_HOME: HomeView = {
  companyName: "Kaveri Pumps",
  owner: "Meera Raghunathan",
  createdAt: "2026-11-02T05:30:00Z",
  tier: "FREE",
  people: { active: 2, limit: 3 },
  tables: 237,
  recentSignIns: [
    ["Meera Raghunathan", "meera", "2026-11-23T04:42:00Z", "Chrome on Windows"],
    ["Arjun Nair", "arjun", "2026-11-22T12:05:00Z", "Safari on iPhone"],
    ["Meera Raghunathan", "meera", "2026-11-21T03:58:00Z", "Firefox on Linux"],
  ].map(([name = "", user, at = "", device = ""]) => ({
    id: at,
    name,
    email: `${user}@kaveri-pumps.example`,
    at,
    device,
  })),
};

/** … and its workspace half-way through being built. */
export const PICTURED_TABLES = { done: 151, total: 237 };

const DURATIONS_MS = [38, 121];
const RUNNING = 2;

export const PICTURED_STEPS: ProvisioningProgress["steps"] = PROVISIONING_STEPS.map(
  (step, index) => ({
    step,
    label: STEP_LABELS[step],
    state: index < RUNNING ? "done" : index === RUNNING ? "running" : "pending",
    duration_ms: DURATIONS_MS[index] ?? null,
  }),
);
