-- When a person received the money of which household.
create index recipient_term_person on recipient_term (person_id);

-- What releases the money that is held for a reason; one is enough.
create function hold_released_by(reason text) returns text[]
    language sql immutable parallel safe
    return case when reason is null then array[]::text[]
                when reason = 'REPORTED_DEAD' then array['NEW_RECIPIENT', 'PERSON_SEEN', 'PAYMENT_ARRIVED']
                else array['NEW_RECIPIENT', 'CORRECTION'] end;
