import { createResendSimulator } from "@/simulators/resend/server";
import { SIMULATOR_SECRET } from "@/simulators/resend/webhook";

const { env } = process;
const webhook = env.RESEND_WEBHOOK_TARGET
  ? { url: env.RESEND_WEBHOOK_TARGET, secret: env.RESEND_WEBHOOK_SECRET || SIMULATOR_SECRET }
  : undefined;
const server = createResendSimulator(env.MAILBOX_DIR ?? ".data/mailbox", webhook);
server.listen(Number(env.MAILBOX_PORT), "localhost");
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
