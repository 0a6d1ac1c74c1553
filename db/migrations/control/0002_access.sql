CREATE TABLE "tenant_audit_heads" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"sequence_no" bigint NOT NULL,
	"row_hash" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenant_work" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"hinted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_inbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"provider" text NOT NULL,
	"event_id" text NOT NULL,
	"event_type" text NOT NULL,
	"raw_body" "bytea" NOT NULL,
	"headers" jsonb NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"error" text,
	CONSTRAINT "webhook_inbox_provider_event_id_key" UNIQUE("provider","event_id"),
	CONSTRAINT "webhook_inbox_provider_check" CHECK ("webhook_inbox"."provider" in ('resend', 'razorpay')),
	CONSTRAINT "webhook_inbox_state_check" CHECK ("webhook_inbox"."state" in ('pending', 'done', 'orphan', 'dead'))
);
--> statement-breakpoint
ALTER TABLE "sign_in_tokens" ALTER COLUMN "tenant_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_tokens" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "sequence_no" bigint;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "previous_hash" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "row_hash" text;--> statement-breakpoint
ALTER TABLE "sign_in_tokens" ADD COLUMN "purpose" text DEFAULT 'handoff' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_tokens" ADD COLUMN "details" jsonb;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD COLUMN "mfa_passed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "invite_token_hash" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "invite_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "mfa_secret_enc" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "mfa_enrolled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "mfa_last_step" bigint;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "recovery_code_hashes" text[];--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "passkeys" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tenant_subscriptions" ADD COLUMN "suspended_from" text;--> statement-breakpoint
ALTER TABLE "tenant_audit_heads" ADD CONSTRAINT "tenant_audit_heads_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenant_work" ADD CONSTRAINT "tenant_work_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_inbox_due_idx" ON "webhook_inbox" USING btree ("next_at") WHERE state in ('pending', 'orphan');--> statement-breakpoint
CREATE INDEX "audit_log_unsealed_idx" ON "audit_log" USING btree ("id") WHERE sequence_no is null;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_sequence_no_key" UNIQUE("sequence_no");--> statement-breakpoint
ALTER TABLE "sign_in_tokens" ADD CONSTRAINT "sign_in_tokens_purpose_check" CHECK ("sign_in_tokens"."purpose" in ('handoff', 'second_factor', 'passkey', 'passkey_registration', 'impersonation'));