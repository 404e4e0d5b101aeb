-- Each payment moves the days by which a membership was judged last, for a whole district at once: the 30 in 100 of a page that were free
-- are not enough. With as much room on each page as the page is full, the new version stays on the page of the old one and none of the
-- five indexes is written again. It holds for pages written from now on.
alter table membership set (fillfactor = 50);
