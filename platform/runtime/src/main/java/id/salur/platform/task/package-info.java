/** What somebody has to do: for which role and place, about what, until when, and how it ended. The owner of the table {@code task}. */
package id.salur.platform.task;
