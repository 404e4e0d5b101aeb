-- The policies of V50, which are written by hand.
select scope_once();
