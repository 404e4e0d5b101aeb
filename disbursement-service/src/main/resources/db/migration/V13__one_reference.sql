-- A payment's run is that of its batch, a line's batch that of its file: one look-up each instead of two for every row.
alter table payment_batch add constraint payment_batch_of_run unique (id, run_id);
alter table payment
  drop constraint payment_run_id_fkey,
  drop constraint payment_batch_id_fkey,
  add constraint payment_batch_of_run foreign key (batch_id, run_id) references payment_batch (id, run_id);

alter table result_file add constraint result_file_of_batch unique (id, batch_id);
alter table result_line
  drop constraint result_line_batch_id_fkey,
  drop constraint result_line_file_id_fkey,
  add constraint result_line_of_batch foreign key (file_id, batch_id) references result_file (id, batch_id) deferrable initially deferred;
