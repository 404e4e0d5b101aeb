/**
 * What somebody has to do: for which role and place, about what, until when, and how it ended. The owner of the tables {@code task} and
 * {@code awaited_step}: for a thing in one of these states the database opens the task of who is waited for, and ends it, by the triggers
 * {@code awaits_at_first} and {@code awaits_after_change} of the thing's table.
 */
package id.salur.platform.task;
