-- Which payments of a run are in a state for a correction, by the table of transitions, and what it is about.
-- In: run; kind, an event of that table; payment, null: all that are. Out: payment_id, from_state; missing, rupiah that it is about;
--     paid, rupiah by which what the bank paid changes; reason, where the payment has none yet.
-- \set run 'gen_random_uuid()'
-- \set kind '\'ACCEPT_PAID\''
-- \set payment null
select p.id as payment_id, p.state as from_state,
       case when :kind in ('TOP_UP', 'WRITE_BACK', 'ACCEPT_PAID', 'RETURN') then p.amount - p.paid_amount else p.amount end as missing,
       case :kind when 'ACCEPT_PAID' then p.amount - p.paid_amount when 'ACCEPT_FAILED' then -p.paid_amount else 0 end as paid,
       case when p.reason is null then 'OTHER' end as reason
from payment p join payment_transition m on m.from_state = p.state and m.event = :kind
where p.run_id = :run and (cast(:payment as uuid) is null or p.id = :payment)
  and case :kind
    when 'TOP_UP' then not exists (select from top_up u where u.programme = p.programme and u.fiscal_year = p.fiscal_year
                                   and u.stage = p.stage and u.family_id = p.family_id)
      and not exists (select from family_account a where a.family_id = p.family_id and a.bank = p.bank
                      and (a.state in ('WRONG_NUMBER', 'BLOCKED', 'UNKNOWN_BENEFICIARY')
                           or a.state <> 'OPEN' and exists (select from aid_payee y where y.application_id = a.family_id)))
      and not exists (select from aid_application x where x.id = p.family_id and x.state <> 'APPROVED')
    when 'RETURN' then not exists (select from follow_up_claim c where c.payment_id = p.id)
    when 'ACCEPT_PAID' then not exists (select from follow_up_claim c where c.payment_id = p.id)
    else true end
  and (:kind not in ('ACCEPT_PAID', 'ACCEPT_FAILED') or exists (
    select from result_line l
    where l.payment_id = p.id and l.batch_id = p.batch_id and l.outcome = 'CONTRADICTED'
      and case :kind when 'ACCEPT_PAID' then l.status = 'PAID' and l.amount = p.amount - p.paid_amount else l.status = 'FAILED' end
      and not exists (select from discrepancy_resolution r where r.file_id = l.file_id and r.line_no = l.line_no)))
