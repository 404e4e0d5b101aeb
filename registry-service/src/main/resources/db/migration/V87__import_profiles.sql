-- How files of other systems are read: which column is which of our fields. A new version is a new row, from a day on.
create table import_profile (
    id         uuid primary key default uuidv7(),
    code       text not null,
    valid_from date not null,
    -- as it was sent and found right
    mapping    jsonb not null,
    created_by text not null,
    created_at timestamptz not null default now(),
    unique (code, valid_from)
);
grant select, insert on import_profile to ${app};

-- What kind of file it is, and which facts it tells: of what it does not tell nothing changes.
alter table family_import
    add column kind text not null default 'FAMILIES' check (kind in ('FAMILIES', 'FACTS')),
    add column told text[] not null default '{desil,programmes,nik,name,sex,birth_date,relation,recipient,school_level,pregnant_until,severe_disability,employment}';

-- DTSEN's variables of a person are named in its list of variables; the words for sex and relation, and that desil stands beside them, are assumed. Of the
-- quarterly desil and of the monthly list by name and address (BNBA) no layout is published: columns as offices call them.
insert into import_profile (code, valid_from, created_by, mapping) values
    ('DTSEN', '2025-01-01', 'migration', '{
      "code": "DTSEN", "name": "Persons of the national socio-economic data (DTSEN), with the village and desil of their family", "kind": "FAMILIES", "validFrom": "2025-01-01",
      "quarterly": false, "sheet": null, "source": "variables of individu and keluarga as DTSEN names them; words and desil assumed", "confirmed": false,
      "columns": [
        {"column": "nomor_kartu_keluarga", "field": "kk"}, {"column": "nomor_induk_kependudukan", "field": "nik"}, {"column": "nama", "field": "name"},
        {"column": "jenis_kelamin", "field": "sex", "values": {"LAKI-LAKI": "M", "L": "M", "PEREMPUAN": "F", "P": "F"}},
        {"column": "tanggal_lahir", "field": "birth_date"},
        {"column": "status_hubungan_keluarga", "field": "relation", "values": {"KEPALA KELUARGA": "HEAD", "ISTRI": "SPOUSE", "SUAMI": "SPOUSE", "ISTRI/SUAMI": "SPOUSE",
          "ANAK": "CHILD", "ANAK KANDUNG": "CHILD", "ANAK TIRI": "CHILD", "ANAK ANGKAT": "CHILD", "ORANG TUA": "PARENT", "ORANG TUA/MERTUA": "PARENT", "MERTUA": "PARENT",
          "MENANTU": "OTHER", "CUCU": "OTHER", "FAMILI LAIN": "OTHER", "PEMBANTU": "OTHER", "LAINNYA": "OTHER"}},
        {"column": "kode_kelurahan_desa", "field": "village", "form": "KEMENDAGRI_DIGITS"}, {"column": "desil", "field": "desil"}],
      "constants": {}}'),
    ('DESIL', '2025-01-01', 'migration', '{
      "code": "DESIL", "name": "Desil of each family, ranked anew each quarter", "kind": "FACTS", "validFrom": "2025-01-01", "quarterly": true, "sheet": null,
      "source": "re-ranked each quarter, as secondary sources say; columns assumed", "confirmed": false,
      "columns": [{"column": "nomor_kartu_keluarga", "field": "kk"}, {"column": "desil", "field": "desil"}], "constants": {}}'),
    ('BNBA', '2025-01-01', 'migration', '{
      "code": "BNBA", "name": "SIKS-NG, monthly list by name and address: who is proposed for what", "kind": "FACTS", "validFrom": "2025-01-01", "quarterly": false, "sheet": null,
      "source": "the list that accompanies the monthly proposal, as secondary sources say; columns assumed", "confirmed": false,
      "columns": [{"column": "nik", "field": "nik"},
        {"column": "program", "field": "programmes", "values": {"PKH": "PKH", "BPNT": "BPNT", "SEMBAKO": "BPNT", "BPNT/SEMBAKO": "BPNT"}}], "constants": {}}');
