import { createResendSimulator } from "@/simulators/resend/server";

const port = Number(process.env.MAILBOX_PORT);
const server = createResendSimulator(process.env.MAILBOX_DIR ?? ".data/mailbox");
server.listen(port, "localhost");
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
