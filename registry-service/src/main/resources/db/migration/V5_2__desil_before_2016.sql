-- The desil limit of PKH, from the year that its components are known from.
update policy_parameter
   set valid_from = '2013-01-01', legal_basis = legal_basis || '; before 2016 the same, an assumption'
 where programme = 'PKH' and name = 'maxDesil' and valid_from = '2016-01-01';
