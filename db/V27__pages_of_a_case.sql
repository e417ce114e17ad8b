-- A page of a case's reports is read from the index, in its order
drop index case_reports_of_case;
create index case_reports_of_case on case_reports (case_id, filed_at, report_id);
