-- Each payment moves the days by which a membership was judged last. With as much room on each page as the page is full, the new
-- version stays on the page of the old one and none of the five indexes is written again.
alter table membership set (fillfactor = 50);
