-- The seal of an audit row is set once; everything else about it stays as it was written.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.sequence_no IS NULL
    AND to_jsonb(NEW) - ARRAY['sequence_no', 'previous_hash', 'row_hash']
      = to_jsonb(OLD) - ARRAY['sequence_no', 'previous_hash', 'row_hash'] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: rows are never changed or deleted', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_NAME;
END $$;
