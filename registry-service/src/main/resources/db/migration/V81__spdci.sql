-- What outside systems asked by the standard for social registries, a row a request of a message: how it ended and how many records were shown, not whose.
-- No region: it is of its caller, and nobody sees those of another.
create table spdci_request (
    id             uuid primary key default uuidv7(),
    caller         text not null,
    transaction_id text not null check (length(transaction_id) between 1 and 99),
    correlation_id uuid not null,
    message_id     text not null,
    reference_id   text not null,
    status         text not null check (status in ('succ', 'rjct')),
    reason_code    text,
    reason         text,
    page_size      integer,
    page_number    integer,
    total_count    integer,
    shown          integer not null check (shown >= 0),
    answered_at    timestamptz not null,
    check ((status = 'rjct') = (reason_code is not null)),
    check ((status = 'succ') = (total_count is not null))
);
create index spdci_request_transaction on spdci_request (caller, transaction_id, id);
create index spdci_request_correlation on spdci_request (correlation_id);
create index spdci_request_reference on spdci_request (caller, reference_id, id);
-- What one caller was shown today, without looking at the rows.
create index spdci_request_day on spdci_request (caller, answered_at) include (shown);
create index spdci_request_age on spdci_request using brin (answered_at);
grant select, insert, delete on spdci_request to ${app};
