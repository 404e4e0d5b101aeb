-- The rates name components from 2013 on, pupils of SMA from 2015 on. The ages of those years are assumed to be those of 2016.
update component_rule
   set valid_from = case component when 'SMA' then date '2015-01-01' else date '2013-01-01' end,
       legal_basis = legal_basis || '; before 2016 the same, an assumption'
 where valid_from = '2016-01-01' and component in ('IBU_HAMIL_NIFAS', 'ANAK_0_6', 'SD', 'SMP', 'SMA');
