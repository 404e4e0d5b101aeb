-- Every year's rule of a programme as data: the named calculation, a minimum and a maximum a family, caps by component, and
-- rates that only some regions or compositions choose.

-- An area is a region code and all below it. Of several family rates under FLAT_CHOICE the lowest choice that fits is paid.
alter table rate
  add column areas           text[],
  add column needs_component text,
  add column choice          smallint;

alter table programme_rule
  add column calculation    text not null default 'COMPONENTS'
    check (calculation in ('COMPONENTS', 'FLAT_CHOICE', 'PER_FAMILY')),
  add column annual_minimum bigint check (annual_minimum > 0 and annual_minimum % 4 = 0),
  add column annual_maximum bigint check (annual_maximum > 0 and annual_maximum % 4 = 0),
  add column legal_basis    text not null default '';
alter table programme_rule alter column calculation drop default;
comment on column programme_rule.annual_maximum is 'rupiah a family and year; a quarter of it holds in a stage';

-- Null is any component: the persons of a family together.
alter table cap_rule
  add column component   text,
  add column legal_basis text not null default '';

-- A line that was cut names the cap or the rule that cut it, wholly or in part; lines of no rate are adjustments by a rule.
alter table entitlement_line
  drop constraint entitlement_line_check,
  drop constraint entitlement_line_rate_amount_check,
  drop constraint entitlement_line_amount_check,
  add column cut_by text;
update entitlement_line l set cut_by = e.cap_rule from entitlement e where e.id = l.entitlement_id and l.capped;
alter table entitlement_line
  add check (rate_amount <> 0),
  add check (case when capped then amount between 0 and rate_amount - 1 else amount = rate_amount end),
  add check (capped = (cut_by is not null));

-- What kind of benefit a programme gives, as the field sorts them.
alter table programme add column kind text not null default 'STAGED_CASH' check (kind in
  ('STAGED_CASH', 'MONTHLY_CASH', 'GROUP', 'BUSINESS', 'HOUSE', 'SITE', 'GUARANTEE', 'INSURANCE', 'FAMILY_AID', 'IN_KIND'));
alter table programme alter column kind drop default;
