-- Birth date and sex of a person as events carry them, sealed when they are written.
alter table person add column sealed_birth text;
comment on column person.sealed_birth is 'Such as 1989-02-01 F, under the key that services share; null of persons of before until their household changes';
