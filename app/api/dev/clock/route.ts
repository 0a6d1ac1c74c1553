import { moveDevelopmentClock } from "@/lib/web/development-clock";

export const POST = moveDevelopmentClock;
