ALTER TABLE "audit_logs" DROP CONSTRAINT "audit_logs_actor_kind_check";--> statement-breakpoint
ALTER TABLE "audit_logs" DROP CONSTRAINT "audit_logs_action_check";--> statement-breakpoint
ALTER TABLE "audit_logs" ADD COLUMN "impersonator_id" uuid;--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "requires_second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user_sessions" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "user_sessions" ADD COLUMN "device_hash" text;--> statement-breakpoint
ALTER TABLE "user_sessions" ADD COLUMN "impersonator_id" uuid;--> statement-breakpoint
ALTER TABLE "user_sessions" ADD COLUMN "impersonation_reason" text;--> statement-breakpoint
ALTER TABLE "user_sessions" ADD COLUMN "is_read_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "verify_token_hash" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "verify_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "reset_token_hash" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "reset_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "pending_email" "citext";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_change_old_hash" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_change_new_hash" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_change_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "mfa_enrolled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "mfa_last_step" bigint;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "recovery_code_hashes" text[];--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "passkeys" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_logs" ADD CONSTRAINT "audit_logs_actor_kind_check" CHECK ("actor_kind" in ('user', 'api_key', 'system', 'import', 'staff'));--> statement-breakpoint
ALTER TABLE "audit_logs" ADD CONSTRAINT "audit_logs_action_check" CHECK ("action" in ('insert', 'update', 'delete', 'status_change', 'login', 'logout', 'export', 'print', 'login_failed', 'denied'));