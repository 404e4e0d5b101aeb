/** What the registry said about families, memberships and decisions, kept by version. */
package id.salur.disbursement.projection;
