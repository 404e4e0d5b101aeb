-- What a command refuses, the table refuses too.
alter table graduation_case add constraint graduation_case_reason check (length(reject_reason) <= 300);
