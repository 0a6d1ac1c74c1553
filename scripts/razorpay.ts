import { createRazorpaySimulator } from "@/simulators/razorpay/server";

const { env } = process;
const simulator = await createRazorpaySimulator({
  port: Number(env.RAZORPAY_PORT),
  dir: env.RAZORPAY_DIR ?? ".data/razorpay",
  webhookTarget: env.RAZORPAY_WEBHOOK_TARGET || undefined,
  webhookSecret: env.RAZORPAY_WEBHOOK_SECRET || undefined,
  keySecret: env.RAZORPAY_KEY_SECRET || undefined,
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => simulator.close());
