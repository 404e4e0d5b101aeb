-- A payment order of the treasury pays one run: a supplementary run has its own. A follow-up pays again what the order paid once.
drop index stage_run_sp2d;
create unique index stage_run_sp2d on stage_run ((kind = 'FOLLOW_UP'), sp2d_number) where sp2d_number is not null;
