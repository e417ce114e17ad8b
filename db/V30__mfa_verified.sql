-- the field's word for a session that has passed its second factor
alter table sessions rename column proven_at to mfa_verified_at;
