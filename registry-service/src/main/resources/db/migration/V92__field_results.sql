-- What a visit found, in the ministry's codes as they were seen in its application. Not confirmed by a regulation.
create table field_result_code (
    code      text primary key,
    number    smallint not null unique,
    name_id   text not null,
    name_en   text not null,
    blocks    boolean not null,
    confirmed boolean not null
);
comment on column field_result_code.blocks is 'keeps a family from being approved until another visit finds otherwise';
insert into field_result_code values
    ('ENUMERATED', 1, 'selesai dicacah', 'enumerated', false, false),
    ('NOT_FOUND', 2, 'tidak ditemukan', 'not found', true, false),
    ('MOVED', 3, 'rumah tangga pindah', 'moved', true, false),
    ('PART_OF_ANOTHER', 4, 'bagian dari dokumen rumah tangga lain', 'part of another household', true, false),
    ('REFUSED', 5, 'menolak', 'refused', true, false),
    ('DUPLICATE', 6, 'ganda', 'duplicate', true, false);

create table field_status_code (
    code      text primary key,
    position  smallint not null unique,
    actor     text not null,
    name_id   text not null,
    name_en   text not null,
    confirmed boolean not null
);
comment on column field_status_code.actor is 'who has it then, inferred';
insert into field_status_code values
    ('UNPUBLISHED', 1, 'pusat', 'prelist belum dirilis', 'prelist not released', false),
    ('PROVINCE-PUBLISHED', 2, 'pusat/provinsi', 'dirilis ke provinsi', 'released to province', false),
    ('MUSDES-PUBLISHED', 3, 'kab/kota', 'dirilis untuk musyawarah desa', 'released for village meeting', false),
    ('MUSDES-GRABBED', 4, 'enumerator', 'diambil pendamping', 'taken by facilitator', false),
    ('MUSDES-DOWNLOADED', 5, 'enumerator', 'diunduh ke perangkat', 'on device', false),
    ('MUSDES-SURVEY', 6, 'enumerator', 'dalam musyawarah desa; usulan baru masuk di sini', 'in village meeting; new proposals enter here', false),
    ('MUSDES-SUBMITTED', 7, 'desa', 'hasil musyawarah dikirim', 'meeting result sent', false),
    ('MUSDES-NOT-FOUND', 8, 'desa', 'rumah tangga tidak ditemukan', 'household not found', false),
    ('VERIVALI-PUBLISHED', 9, 'kab/kota', 'dirilis untuk kunjungan rumah', 'released for home survey', false),
    ('VERIVALI-GRABBED', 10, 'enumerator', 'diambil untuk kunjungan rumah', 'taken for home survey', false),
    ('VERIVALI-DOWNLOADED', 11, 'enumerator', 'diunduh untuk kunjungan rumah', 'on device for home survey', false),
    ('VERIVALI-SURVEY', 12, 'enumerator', 'kunjungan rumah dengan foto', 'home visit with photographs', false),
    ('VERIVALI-SUBMITTED', 13, 'enumerator', 'hasil kunjungan dikirim', 'result of the visit sent', false),
    ('VERIVALI-SUPERVISOR-APPROVED', 14, 'supervisor', 'disetujui supervisor', 'approved by supervisor', false),
    ('VERIVALI-KORKAB-APPROVED', 15, 'koordinator kabupaten', 'disetujui koordinator kabupaten', 'approved by regency coordinator', false),
    ('VERIVALI-KORKAB-REJECTED', 16, 'koordinator kabupaten', 'dikembalikan ke supervisor', 'back to supervisor', false),
    ('VERIVALI-KORWIL-REJECTED', 17, 'koordinator wilayah', 'dikembalikan ke koordinator kabupaten', 'back to regency coordinator', false),
    ('VERIVALI-PENDING-QC-PUSAT', 18, 'pusat', 'menunggu pemeriksaan mutu', 'quality check', false),
    ('VERIVALI-FINAL', 19, 'pusat', 'final', 'final', false);

create table field_result (
    id          uuid primary key default uuidv7(),
    family_id   uuid not null references family (id),
    region_code text collate "C" not null,
    result      text not null references field_result_code (code),
    visited_on  date not null,
    told_by     text not null,
    told_at     timestamptz not null default now()
);
create index field_result_last on field_result (family_id, visited_on desc, id desc);
create index field_result_list on field_result (family_id, id);
select protect('field_result', 'region_code');
grant select on field_result_code, field_status_code to ${app};
grant select, insert, update on field_result to ${app};
