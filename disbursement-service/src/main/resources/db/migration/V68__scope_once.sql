-- The policies of V5, V20 and V26, which are written by hand.
select scope_once();
