/** What each family gets in a run and why: computed as a set, with the facts frozen and every line explained. */
package id.salur.disbursement.entitlement;
