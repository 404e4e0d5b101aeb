-- Whether a line r of result_line says of money that it moved, once. A duplicate does where another type of message said it first: it
-- says it for its own type. A line that contradicted the books does once people accepted it.
-- In: r. Out: a condition.
(r.outcome in ('PAID', 'FAILED', 'RETURNED', 'REVERSED', 'UNDERPAID', 'OVERPAID') or r.outcome = 'DUPLICATE' and r.confirms
 or r.outcome = 'CONTRADICTED' and exists (
      select from discrepancy_resolution d
      where d.file_id = r.file_id and d.line_no = r.line_no and d.correction_id is not null))
