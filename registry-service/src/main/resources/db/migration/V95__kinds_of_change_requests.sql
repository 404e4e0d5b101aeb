-- What touches money may also be proposed by one person and decided by another: a death, who left, who is the head, a move.
alter table change_request drop constraint change_request_kind_check,
    add check (kind in ('NAME', 'BIRTH_DATE', 'KK', 'DEATH', 'LEAVE', 'HEAD', 'MOVE', 'MOVE_OUT'));
