-- What the database itself refuses: billing a day twice, changing a document, a balance below zero.
ALTER TABLE billed_segments ADD CONSTRAINT billed_segments_day_once EXCLUDE USING gist (
  subscription_id extensions.gist_uuid_ops WITH =,
  product extensions.gist_text_ops WITH =,
  lane extensions.gist_int4_ops WITH =,
  span WITH &&
);
--> statement-breakpoint
CREATE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is kept for good: rows are never deleted', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END $$;
--> statement-breakpoint
CREATE FUNCTION refuse_document_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  settlement text[] := TG_ARGV[0]::text[];
BEGIN
  IF OLD.number IS NOT NULL AND (to_jsonb(OLD) - settlement) <> (to_jsonb(NEW) - settlement) THEN
    RAISE EXCEPTION '% % is final: it is never changed', TG_TABLE_NAME, OLD.number
      USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER subscription_billing_final BEFORE UPDATE ON subscription_billing
  FOR EACH ROW EXECUTE FUNCTION refuse_document_change('{status,open_amount,paid_on,due_on,writeoff}');
--> statement-breakpoint
CREATE TRIGGER credit_notes_final BEFORE UPDATE ON credit_notes
  FOR EACH ROW EXECUTE FUNCTION refuse_document_change('{}');
--> statement-breakpoint
CREATE TRIGGER subscription_billing_kept BEFORE DELETE ON subscription_billing
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER credit_notes_kept BEFORE DELETE ON credit_notes
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER payments_kept BEFORE DELETE ON payments
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER refunds_kept BEFORE DELETE ON refunds
  FOR EACH ROW EXECUTE FUNCTION refuse_delete();
--> statement-breakpoint
CREATE TRIGGER invoice_lines_append_only BEFORE UPDATE OR DELETE ON invoice_lines
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER credit_note_lines_append_only BEFORE UPDATE OR DELETE ON credit_note_lines
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER credit_ledger_append_only BEFORE UPDATE OR DELETE ON credit_ledger
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER payment_attempts_append_only BEFORE UPDATE OR DELETE ON payment_attempts
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_line_of_final_document() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_final boolean;
BEGIN
  EXECUTE format('SELECT number IS NOT NULL FROM public.%I WHERE id = $1', TG_ARGV[0])
    INTO is_final USING (to_jsonb(NEW) ->> TG_ARGV[1])::uuid;
  IF is_final THEN
    RAISE EXCEPTION 'The document of this line is final'
      USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER invoice_lines_before_number BEFORE INSERT ON invoice_lines
  FOR EACH ROW EXECUTE FUNCTION refuse_line_of_final_document('subscription_billing', 'invoice_id');
--> statement-breakpoint
CREATE TRIGGER credit_note_lines_before_number BEFORE INSERT ON credit_note_lines
  FOR EACH ROW EXECUTE FUNCTION refuse_line_of_final_document('credit_notes', 'credit_note_id');
--> statement-breakpoint
CREATE FUNCTION refuse_negative_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(amount) FROM public.credit_ledger WHERE tenant_id = NEW.tenant_id) < 0 THEN
    RAISE EXCEPTION 'The credit of tenant % would fall below zero', NEW.tenant_id
      USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER credit_ledger_not_negative AFTER INSERT ON credit_ledger
  FOR EACH ROW EXECUTE FUNCTION refuse_negative_credit();
--> statement-breakpoint
INSERT INTO tax_rates (id, treatment, cgst_basis_points, sgst_basis_points, igst_basis_points, valid_from) VALUES
  ('00000000-0000-7000-8000-000000000001', 'domestic_intra', 900, 900, 0, '2017-07-01'),
  ('00000000-0000-7000-8000-000000000002', 'domestic_inter', 0, 0, 1800, '2017-07-01'),
  ('00000000-0000-7000-8000-000000000003', 'sez_lut', 0, 0, 0, '2017-07-01'),
  ('00000000-0000-7000-8000-000000000004', 'export_lut', 0, 0, 0, '2017-07-01');
--> statement-breakpoint
-- A payment is noted before the invoice it brings about is written.
ALTER TABLE payments ALTER CONSTRAINT payments_invoice_id_fkey DEFERRABLE INITIALLY DEFERRED;
