/** What the registry says of memberships, for each service that keeps it: one table, one statement, one digest. */
package id.salur.platform.membership;
