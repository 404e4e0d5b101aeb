-- Names of persons as they compare, whatever the office wrote: used by the search and by the duplicates, and nowhere else.
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

-- A name as its own words, then | and the words that it shares with half a village: 'H. Moh. Rizky Pratama, S.Pd' is 'riski pratama|muhamad'.
-- The lists are small and reviewed, none is official: short forms and titles as village lists write them; oe, dj, tj, j, nj, sj, ch by the
-- spelling reform of 1972 (EYD), which old papers do not follow; z and s, y and i, v and f, h, d and t as they are mixed up in writing. A name is
-- spelled by sound, so nobody's name is changed by it: person.name stays as it was told. Abdul, Nur and Sri are one word with the next.
create function name_key(name text) returns text language plpgsql immutable strict parallel safe as $$
declare
    spelled text := ' ' || lower(name) || ' ';
    word text;
    own text := '';
    carried text := '';
begin
    if strpos(spelled, ',') > 3 then
        spelled := split_part(spelled, ',', 1) || ' ';
    end if;
    if spelled like '% s.%' or spelled like '% m.%' or spelled like '% a.m%' then
        spelled := regexp_replace(spelled, '\m(s\.(pd|h|e|sos|ag|kom|ip|p|t|km|kep|si|pt|hut|hum|farm|psi|th|sn|st)|m\.(pd|si|m|h|kes|hum|kom|ag|t|ap|th)|a\.md|s\.pd\.i)\.?(?=[ .,])', ' ', 'g');
    end if;
    if octet_length(spelled) > length(spelled) then
        spelled := translate(spelled, 'áàâäãåéèêëíìîïóòôöõúùûüçñ–’‘', 'aaaaaaeeeeiiiiooooouuuucn ');
    end if;
    spelled := translate(spelled, './&+#!@:;()"-''`', '             ');
    spelled := replace(replace(replace(replace(spelled, 'oe', 'u'), 'tj', 'c'), 'dj', 'y'), 'j', 'y');
    spelled := replace(replace(replace(replace(spelled, 'kh', 'h'), ' chair', ' hair'), ' ch', ' c'), 'ch', 'h');
    spelled := replace(replace(replace(replace(replace(spelled, 'sy', 's'), 'sh', 's'), 'dz', 's'), 'dh', 'd'), 'th', 't');
    spelled := translate(spelled, 'zqvy', 'skfi');
    spelled := replace(replace(spelled, 'x', 'ks'), 'h ', ' ');
    spelled := replace(replace(replace(replace(spelled, ' abd ', ' abdul'), ' abdul ', ' abdul'), ' nur ', ' nur'), ' sri ', ' sri');
    spelled := replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(spelled, 'aa', 'a'), 'bb', 'b'), 'cc', 'c'), 'dd', 'd'), 'ee', 'e'), 'ff', 'f'), 'gg', 'g'), 'hh', 'h'), 'ii', 'i'), 'kk', 'k');
    spelled := replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(spelled, 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'oo', 'o'), 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'tt', 't'), 'uu', 'u'), 'ww', 'w');
    spelled := replace(replace(spelled, 'abdulr', 'abdur'), 'abduls', 'abdus');
    foreach word in array string_to_array(spelled, ' ') loop
        continue when word = '';
        case
            when length(word) > 7 then own := own || ' ' || word;
            when word in ('m', 'mo', 'mu', 'md', 'mhd', 'muhd', 'mohd', 'muhamad', 'mohamad', 'muhamat', 'mohamat', 'muhamed', 'mohamed') then
                carried := carried || ' muhamad';
            when word in ('siti', 'sti') or word = 'st' and own = '' and carried = '' then carried := carried || ' siti';
            when word in ('ahmad', 'ahmat', 'ahmed') then carried := carried || ' ahmad';
            when word in ('h', 'hi', 'hai', 'haia', 'drs', 'dra', 'dr', 'drg', 'ir', 'prof', 'ust', 'ustad', 'ustada', 'ustas', 'tn', 'ni', 'niai', 'bpk', 'bp', 'ibu',
                          'alm', 'alma', 'sdr', 'sdri', 'rd') then null;
            when word in ('sh', 'se', 'st', 'spd', 'spdi', 'skom', 'sag', 'ssos', 'sip', 'skm', 'mpd', 'msi', 'amd') and own || carried <> '' then null;
            when length(word) = 1 or word in ('bin', 'binti', 'waian', 'made', 'nioman', 'ketut', 'putu', 'kadek', 'komang', 'gede', 'lu', 'ida') then
                carried := carried || ' ' || word;
            else own := own || ' ' || word;
        end case;
    end loop;
    if own = '' then
        own := carried;
        carried := '';
    end if;
    return case when own = '' then lower(name) else substr(own, 2) || case when carried = '' then '' else '|' || substr(carried, 2) end end;
end $$;
comment on function name_key is 'A name as it compares; a change of it is a new migration that says update person set name = name';

alter table person add column name_key text collate "C", add column name_word text collate "C", add column name_other text collate "C";
comment on column person.name_word is 'First own word of the name as it compares';
comment on column person.name_other is 'Its last own word, or the first that it shares with others; null for who has one word';

create function person_spells_name() returns trigger language plpgsql as $$
declare
    own text;
begin
    new.name_key := name_key(new.name);
    own := split_part(new.name_key, '|', 1);
    new.name_word := split_part(own, ' ', 1);
    new.name_other := nullif(case when strpos(own, ' ') > 0 then split_part(own, ' ', -1) else split_part(split_part(new.name_key, '|', 2), ' ', 1) end, '');
    return new;
end $$;
create trigger person_spells_name before insert or update of name on person for each row execute function person_spells_name();
alter table person enable always trigger person_spells_name;

update person set name = name;
alter table person alter column name_key set not null, alter column name_word set not null;

-- Found by a word and place, the order of a page, with the year of birth looked at in the index; by place alone nobody looks any more.
create index person_word on person (name_word, region_code, id, birth_date);
create index person_other_word on person (name_other, region_code, id, birth_date) where name_other is not null;
drop index person_name;
-- Who was born on a day and is called so: how the duplicates of a person are looked for.
create index person_born on person (birth_date, name_word, region_code);
