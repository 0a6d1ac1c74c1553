-- Proving again who one is writes confirmed_at on the session.
DROP TRIGGER append_only ON "user_sessions";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "user_sessions"
	FOR EACH ROW EXECUTE FUNCTION refuse_change('last_seen_at', 'revoked_at', 'mfa_passed_at', 'expires_at', 'refresh_hash', 'prior_refresh_hash', 'refreshed_at', 'confirmed_at');
