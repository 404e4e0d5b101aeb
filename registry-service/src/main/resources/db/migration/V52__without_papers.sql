-- People without a card, in institutions and on the street: a household may have no KK number, a person no identifier.
alter table family alter column kk_hash drop not null, alter column kk_cipher drop not null,
    add check ((kk_hash is null) = (kk_cipher is null));
-- Found by name and place: by village, then name, so that a search within a region skips from village to village.
create index person_name on person (region_code, (lower(name) collate "C"), id);
