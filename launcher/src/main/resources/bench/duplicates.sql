-- Invented persons, ${persons} of them in families of four, 25,000 families a regency, and ${asked} more who come after them: half of these are somebody
-- who is there, told once more with errors, the others are new. Nobody of the field: names are drawn from short lists, the front of a list far more often,
-- and errors by the shares written here, which are guesses. Out: the tables bench_asked (person, is), is null for who is new, and bench_family.
create function pg_temp.one(list text[]) returns text language sql volatile as $$ select list[1 + floor(power(random(), 2.2) * cardinality(list))::int] $$;
create function pg_temp.even(list text[]) returns text language sql volatile as $$ select list[1 + floor(random() * cardinality(list))::int] $$;
create function pg_temp.name(woman boolean) returns text language sql volatile as $$
  select concat_ws(' ',
    case when random() < 0.22 then case when woman then 'Siti' else 'Muhammad' end when random() < 0.04 then case when woman then 'Nur' else 'Abdul' end end,
    case when woman then pg_temp.one(array['Aminah','Maria','Sri Rahayu','Dewi','Nurhayati','Fatimah','Sumiati','Yuliana','Kartini','Aisyah','Rohani','Marsinah','Endang','Lestari','Wahyuni','Sulastri',
      'Yohana','Elisabeth','Margaretha','Sumarni','Rosmiati','Hasnah','Mariani','Suryani','Ernawati','Halimah','Khadijah','Zubaidah','Rukiah','Kristina','Theresia','Veronika','Agustina','Bernadeta',
      'Paulina','Yosefina','Kornelia','Regina','Imelda','Wulandari','Puspita','Indah','Ratna','Mulyani','Handayani','Purwanti','Murniati','Jumiati','Rusmini','Saodah','Masitah','Hamidah','Kamariah',
      'Salbiah','Asmawati','Darmawati','Herlina','Rosalina','Fransiska','Anastasia','Blandina','Dorkas','Ester','Febriani','Gaudensia','Hedwig','Irmina','Jelita','Klaudia','Lusia','Monika','Natalia','Oktavia','Petronela'])
    else pg_temp.one(array['Ahmad','Slamet','Yohanes','Supriyadi','Rizki','Agus','Budi','Joko','Hasan','Ismail','Suparman','Sugiyanto','Yusuf','Ibrahim','Wahyu','Sutrisno','Mulyono','Antonius','Petrus','Paulus',
      'Stefanus','Fransiskus','Dominikus','Kristoforus','Blasius','Gregorius','Hendrikus','Ignasius','Laurensius','Markus','Nikolaus','Robertus','Syarifuddin','Khairul','Zainal','Zulkifli','Jamaluddin',
      'Kamaruddin','Burhanuddin','Sulaiman','Usman','Umar','Ridwan','Fauzi','Hidayat','Iskandar','Jumadi','Karsono','Lukman','Mansur','Nasrullah','Pardi','Ramli','Samsul','Tarmizi','Wiyono','Yanto','Zakaria',
      'Suharto','Sukarno','Darmawan','Effendi','Firmansyah','Gunawan','Hartono','Irwan','Junaidi','Kusnadi','Mahmud','Nurdin']) end,
    case when random() < 0.62 then pg_temp.one(array['Santoso','Wijaya','Pratama','Saputra','Hidayat','Setiawan','Siregar','Nasution','Lubis','Harahap','Simanjuntak','Sinaga','Manalu','Purba','Ginting','Tarigan','Sembiring',
      'Tanjung','Chaniago','Koto','Piliang','Jambak','Sikumbang','Ndarung','Jehadu','Jemadu','Anggal','Ngoe','Mbaut','Nggarang','Jebarus','Hartati','Utami','Permata','Lestari','Kusuma','Anggraini','Safitri','Rahmawati',
      'Susanti','Yulianti','Maharani','Suryadi','Kurniawan','Nugroho','Prasetyo','Susilo','Widodo','Utomo','Raharjo','Subagyo','Wibowo','Hakim','Rahman','Rahim','Karim','Latif','Aziz','Hamid','Majid','Salam','Ghani',
      'Goreti','Densi','Jelalu','Ganggut','Sarong','Baeng','Latuconsina','Pattiasina','Tuasikal','Rumbewas','Wanggai','Mandacan','Kogoya','Tabuni','Wenda','Daeng','Tenri','Baso','Mappa','Rante','Bulan','Pasau','Toding']) end,
    case when random() < 0.12 then pg_temp.one(array['Putra','Putri','Jaya','Sejati','Mandiri','Abadi','Permana','Perdana','Sari','Ayu','Dwi','Tri','Nusa','Bakti']) end) $$;
-- Somebody who knows no date is given the first or last day of a year, or 1 July: a quarter of those born before 1970, a tenth after.
create function pg_temp.born() returns date language sql volatile as $$
  select case when random() < case when d < date '1970-01-01' then 0.25 else 0.1 end
              then make_date(extract(year from d)::int, (array[1, 12, 7])[m], (array[1, 31, 1])[m]) else d end
    from (select date '2024-12-31' - floor(power(random(), 1.4) * 31000)::int as d, (1 + floor(random() * 3))::int as m offset 0) g $$;
-- A letter that is missing, doubled, another, or in the place of its neighbour.
create function pg_temp.slip(name text) returns text language sql volatile as $$
  select case floor(random() * 4)::int when 0 then overlay(name placing '' from n for 1) when 1 then overlay(name placing substr(name, n, 1) || substr(name, n, 1) from n for 1)
              when 2 then overlay(name placing pg_temp.even(array['a','e','i','o','u','n','r','s','t','l']) from n for 1)
              else overlay(name placing substr(name, n + 1, 1) || substr(name, n, 1) from n for 2) end
    from (select 2 + floor(random() * greatest(length(name) - 3, 1))::int as n offset 0) g $$;
-- The same name as another office writes it: of ten, three the same, two by short forms, two by the old spelling or another sound, two with a slip, one with a word less.
create function pg_temp.again(name text) returns text language sql volatile as $$
  select case when r < 0.3 then name
              when r < 0.5 then pg_temp.even(array['', '', 'H. ', 'Drs. ', 'Ny. ']) || replace(replace(replace(name, 'Muhammad', pg_temp.even(array['Moh.', 'Muh.', 'M.', 'Mohamad', 'Mochammad'])),
                                       'Siti', pg_temp.even(array['St.', 'Sitti', 'Hj. Siti'])), 'Abdul ', pg_temp.even(array['Abd. ', 'Abdul']))
              when r < 0.7 then case floor(random() * 5)::int when 0 then replace(name, 'u', 'oe') when 1 then replace(replace(name, 'j', 'dj'), 'J', 'Dj') when 2 then replace(replace(name, 'y', 'j'), 'Y', 'J')
                                       when 3 then replace(replace(name, 'z', 's'), 'Z', 'S') else replace(replace(name, 'i', 'y'), 'h', '') end
              when r < 0.9 then pg_temp.slip(name)
              when strpos(name, ' ') > 0 then regexp_replace(name, '^(.*) \S+$', '\1') else name end
    from (select random() as r offset 0) g $$;
-- Of ten dates seven are the same, one has day and month the other way round, one is guessed within the year, one is wrong by some days, which nothing finds.
create function pg_temp.born_again(born date) returns date language sql volatile as $$
  select case when r < 0.7 then born
              when r < 0.8 then case when extract(day from born) <= 12 then make_date(extract(year from born)::int, extract(day from born)::int, extract(month from born)::int) else born end
              when r < 0.92 then make_date(extract(year from born)::int, (array[1, 12, 7])[m], (array[1, 31, 1])[m])
              else born + (1 + floor(random() * 20))::int end
    from (select random() as r, (1 + floor(random() * 3))::int as m offset 0) g $$;

create unlogged table bench_village as
select v.code, v.n from (
  select code, row_number() over (order by code) - 1 as n from (
    select code, row_number() over (partition by left(code, 5) order by code) as k, count(*) over (partition by left(code, 5)) as all_of from region
     where level = 'VILLAGE' and valid_to is null) r where all_of >= 150 and k <= 150) v
 where v.n < 150 * ceil(${persons} / 100000.0);
create unlogged table bench_family as
select f.n, uuidv7() as id, v.code as village
  from generate_series(0, ${persons} / 4 - 1) f (n) join bench_village v on v.n = f.n / 25000 * 150 + f.n % 150;
insert into family (id, region_code, kk_hash, kk_cipher, desil)
select id, village, sha256(('k' || n)::bytea), '\x00', 1 + n % 4 from bench_family order by n;

create unlogged table bench_person as
select uuidv7() as id, f.id as family_id, f.village, p as position, p % 2 = 0 as woman, pg_temp.name(p % 2 = 0) as name, pg_temp.born() as born
  from bench_family f, generate_series(1, 4) p order by f.n;
insert into person (id, region_code, name, sex, birth_date) select id, village, name, case when woman then 'F' else 'M' end, born from bench_person;
insert into person_identifier (person_id, region_code, hash, cipher) select id, village, sha256(id::text::bytea), '\x00' from bench_person where random() < 0.97;
insert into household_member (family_id, person_id, region_code, position, relation, recipient)
select family_id, id, village, position, case position when 1 then 'HEAD' when 2 then 'SPOUSE' else 'CHILD' end, position = 2 from bench_person;

-- Of three doubles, two live in the village, and of ten, three elsewhere in the regency and one anywhere.
create unlogged table bench_asked as
select uuidv7() as person, case when g.again then p.id end as "is", case when g.again then pg_temp.again(p.name) else pg_temp.name(p.woman) end as name, p.woman,
       case when g.again then pg_temp.born_again(p.born) else pg_temp.born() end as born,
       case when not g.again or g.r < 0.6 then p.village
            else (select code from bench_village v where case when g.r < 0.9 then left(v.code, 5) = left(p.village, 5) else p.id is not null end order by random() limit 1) end as village
  from (select *, random() as r, (row_number() over ()) % 2 = 0 as again from bench_person tablesample bernoulli (least(100, 130.0 * ${asked} / ${persons})) limit ${asked}) g
  join bench_person p on p.id = g.id;
insert into person (id, region_code, name, sex, birth_date) select person, village, name, case when woman then 'F' else 'M' end, born from bench_asked;
insert into person_identifier (person_id, region_code, hash, cipher) select person, village, sha256(person::text::bytea), '\x00' from bench_asked where random() < 0.8;
analyze family, person, person_identifier, household_member;
