-- A person counts once at a time: the lower precedence wins. The 2019 amounts, highest first; but a child of six who
-- goes to school counts as a pupil, not as a small child.
create table component (
    code       text primary key,
    precedence smallint not null unique
);
insert into component values
    ('IBU_HAMIL_NIFAS', 1), ('DISABILITAS_BERAT', 2), ('LANSIA', 3), ('SMA', 4), ('SMP', 5), ('SD', 6), ('ANAK_0_6', 7);

-- basis: AGE (years), SCHOOL (level, and age in years), PREGNANCY (months before its end), DISABILITY.
create table component_rule (
    id            integer generated always as identity primary key,
    component     text not null references component (code),
    basis         text not null check (basis in ('AGE', 'SCHOOL', 'PREGNANCY', 'DISABILITY')),
    from_age      smallint,
    until_age     smallint,
    months_before smallint,
    valid_from    date not null,
    valid_to      date,
    legal_basis   text not null,
    confirmed     boolean not null,
    check (valid_to is null or valid_to > valid_from),
    check (basis not in ('AGE', 'SCHOOL') or from_age is not null),
    check (basis <> 'PREGNANCY' or months_before is not null)
);
insert into component_rule (component, basis, from_age, until_age, months_before, valid_from, valid_to, legal_basis, confirmed) values
    ('IBU_HAMIL_NIFAS', 'PREGNANCY', null, null, 11, '2016-01-01', null, 'PKH technical guide, health component; from 11 months before the end of the postpartum time is an assumption', false),
    ('ANAK_0_6', 'AGE', 0, 7, null, '2016-01-01', null, 'PKH technical guide, health component: 0-6 years, to the 7th birthday', false),
    ('SD', 'SCHOOL', 6, 22, null, '2016-01-01', null, 'PKH technical guide, education component: 6-21 years, to the 22nd birthday', false),
    ('SMP', 'SCHOOL', 6, 22, null, '2016-01-01', null, 'PKH technical guide, education component: 6-21 years, to the 22nd birthday', false),
    ('SMA', 'SCHOOL', 6, 22, null, '2016-01-01', null, 'PKH technical guide, education component: 6-21 years, to the 22nd birthday', false),
    ('LANSIA', 'AGE', 70, null, null, '2016-01-01', '2017-01-01', 'PKH practice of 2016: 70 years and over', false),
    ('LANSIA', 'AGE', 60, null, null, '2017-01-01', '2020-01-01', 'Permensos 1/2018: 60 years and over', false),
    ('LANSIA', 'AGE', 70, null, null, '2020-01-01', '2021-01-01', 'PKH practice of 2020: 70 years and over', false),
    ('LANSIA', 'AGE', 60, null, null, '2021-01-01', null, 'PKH technical guide of 2021: 60 years and over', false),
    ('DISABILITAS_BERAT', 'DISABILITY', null, null, null, '2016-01-01', null, 'PKH technical guide, welfare component', false);

-- Spans [valid_from, valid_until) per person and component. An age that begins more than ten years ahead is left out:
-- nobody needs a span of 2069 for a child, and each change of the family (and the recertification) computes them anew.
-- Runs with the rights of the caller, so areas hold here too.
create view member_component with (security_invoker = true) as
with span as (
    select m.family_id, m.id as member_id, m.region_code, r.component, c.precedence,
           range_agg(
               case r.basis
                   when 'PREGNANCY' then daterange((m.pregnant_until - make_interval(months => r.months_before))::date, m.pregnant_until)
                   when 'DISABILITY' then daterange(m.birth_date, null)
                   else daterange((m.birth_date + make_interval(years => r.from_age))::date,
                                  (m.birth_date + make_interval(years => r.until_age))::date)
               end
               * daterange(r.valid_from, r.valid_to)
               * daterange(null, least(m.died_on, m.left_on))) as days
      from member m
      join component_rule r on case r.basis
               when 'AGE' then m.birth_date + make_interval(years => r.from_age) < least(r.valid_to, m.died_on, m.left_on, (current_date + interval '10 years')::date)
                           and (r.until_age is null or m.birth_date + make_interval(years => r.until_age) > r.valid_from)
               when 'SCHOOL' then m.school_level = r.component
               when 'PREGNANCY' then m.pregnant_until is not null
               else m.severe_disability
           end
      join component c on c.code = r.component
     group by m.family_id, m.id, m.region_code, r.component, c.precedence
), single as (
    select family_id, member_id, region_code, component,
           days - coalesce(range_agg(days) over (partition by family_id, member_id order by precedence
                                                 rows between unbounded preceding and 1 preceding), '{}'::datemultirange) as days
      from span
)
select s.family_id, s.member_id, s.region_code, s.component, lower(d.day) as valid_from, upper(d.day) as valid_until
  from single s, unnest(s.days) as d (day);

grant select on component, component_rule, member_component to ${app};
