-- What may happen to a payment, and where its money lies: with payment_position (V9) the one table of it. A line of a bank that is not in
-- it contradicts the books and moves nothing; a person's decision that is not in it is refused. docs/flow.md is written from here.

create table payment_event (
  event       text primary key,
  line_status text check (line_status in ('PAID', 'FAILED', 'RETURNED', 'REVERSED')),
  words       text not null
);
comment on table payment_event is 'a bank''s lines, compared by amounts with what was instructed and paid, or what people decided';
comment on column payment_event.line_status is 'of the lines that are this event together; null: people decide it';
insert into payment_event (event, line_status, words) values
  ('PAID_SHORT', 'PAID', 'paid short'), ('PAID_IN_FULL', 'PAID', 'paid in full'), ('PAID_OVER', 'PAID', 'paid over'),
  ('FAILED', 'FAILED', 'failed'), ('REST_RETURNED', 'RETURNED', 'rest given back'),
  ('REVERSED_WHOLLY', 'REVERSED', 'taken back wholly'), ('REVERSED_SHORT', 'REVERSED', 'taken back in part'),
  ('REVERSED_TO_FULL', 'REVERSED', 'excess taken back'), ('REVERSED_OVER', 'REVERSED', 'part of the excess taken back'),
  ('TOP_UP', null, 'rest told again'), ('MAKE_GOOD', null, 'made good'), ('WRITE_BACK', null, 'written back'),
  ('ACCEPT_PAID', null, 'late answer accepted'), ('ACCEPT_FAILED', null, 'late failure accepted'), ('RETURN', null, 'return'),
  ('FOLLOW_UP', null, 'follow-up'), ('FOLLOW_UP_UNDONE', null, 'follow-up undone');

create table payment_transition (
  from_state     text not null references payment_position,
  event          text not null references payment_event,
  to_state       text not null references payment_position,
  to_when_closed text not null references payment_position,
  primary key (from_state, event)
);
comment on column payment_transition.to_when_closed is
  'once the run or its budget is closed: what comes late goes to the treasury, never back to a run';
insert into payment_transition (from_state, event, to_state, to_when_closed) values
  ('INSTRUCTED', 'PAID_SHORT', 'UNDERPAID', 'UNDERPAID'),
  ('INSTRUCTED', 'PAID_IN_FULL', 'PAID', 'PAID'),
  ('INSTRUCTED', 'PAID_OVER', 'OVERPAID', 'OVERPAID'),
  ('INSTRUCTED', 'FAILED', 'FAILED', 'RETURNED'),
  ('INSTRUCTED', 'REST_RETURNED', 'FAILED', 'RETURNED'),
  ('INSTRUCTED', 'WRITE_BACK', 'FAILED', 'RETURNED'),
  ('UNDERPAID', 'PAID_SHORT', 'UNDERPAID', 'UNDERPAID'),
  ('UNDERPAID', 'PAID_IN_FULL', 'PAID', 'PAID'),
  ('UNDERPAID', 'PAID_OVER', 'OVERPAID', 'OVERPAID'),
  ('UNDERPAID', 'REST_RETURNED', 'PARTLY_PAID', 'PARTLY_RETURNED'),
  ('UNDERPAID', 'REVERSED_SHORT', 'UNDERPAID', 'UNDERPAID'),
  ('UNDERPAID', 'REVERSED_WHOLLY', 'FAILED', 'RETURNED'),
  ('UNDERPAID', 'TOP_UP', 'UNDERPAID', 'UNDERPAID'),
  ('UNDERPAID', 'WRITE_BACK', 'PARTLY_PAID', 'PARTLY_RETURNED'),
  ('OVERPAID', 'PAID_OVER', 'OVERPAID', 'OVERPAID'),
  ('OVERPAID', 'REVERSED_OVER', 'OVERPAID', 'OVERPAID'),
  ('OVERPAID', 'REVERSED_TO_FULL', 'PAID', 'PAID'),
  ('OVERPAID', 'REVERSED_SHORT', 'UNDERPAID', 'UNDERPAID'),
  ('OVERPAID', 'REVERSED_WHOLLY', 'FAILED', 'RETURNED'),
  ('OVERPAID', 'MAKE_GOOD', 'PAID', 'PAID'),
  ('PAID', 'PAID_OVER', 'PAID', 'PAID'),
  ('PAID', 'REVERSED_OVER', 'PAID', 'PAID'),
  ('PAID', 'REVERSED_TO_FULL', 'PAID', 'PAID'),
  ('PAID', 'REVERSED_SHORT', 'PARTLY_PAID', 'PARTLY_RETURNED'),
  ('PAID', 'REVERSED_WHOLLY', 'REVERSED', 'RETURNED'),
  ('PAID', 'ACCEPT_FAILED', 'REVERSED', 'RETURNED'),
  ('PARTLY_PAID', 'REVERSED_SHORT', 'PARTLY_PAID', 'PARTLY_PAID'),
  ('PARTLY_PAID', 'REVERSED_WHOLLY', 'REVERSED', 'REVERSED'),
  ('PARTLY_PAID', 'RETURN', 'PARTLY_RETURNED', 'PARTLY_RETURNED'),
  ('PARTLY_PAID', 'ACCEPT_PAID', 'PAID', 'PAID'),
  ('PARTLY_RETURNED', 'REVERSED_SHORT', 'PARTLY_RETURNED', 'PARTLY_RETURNED'),
  ('PARTLY_RETURNED', 'REVERSED_WHOLLY', 'RETURNED', 'RETURNED'),
  ('PARTLY_RETURNED', 'ACCEPT_PAID', 'PAID', 'PAID'),
  ('FAILED', 'RETURN', 'RETURNED', 'RETURNED'),
  ('FAILED', 'FOLLOW_UP', 'FOLLOWED_UP', 'FOLLOWED_UP'),
  ('FAILED', 'ACCEPT_PAID', 'PAID', 'PAID'),
  ('REVERSED', 'RETURN', 'RETURNED', 'RETURNED'),
  ('REVERSED', 'FOLLOW_UP', 'FOLLOWED_UP', 'FOLLOWED_UP'),
  ('REVERSED', 'ACCEPT_PAID', 'PAID', 'PAID'),
  ('FOLLOWED_UP', 'FOLLOW_UP_UNDONE', 'FAILED', 'FAILED'),
  ('RETURNED', 'ACCEPT_PAID', 'PAID', 'PAID');

grant select on payment_event, payment_transition to ${app};
