/** The re-check after each payment: facts of that moment, one decision, its effect on the membership. */
package id.salur.registry.eligibility.recheck;
