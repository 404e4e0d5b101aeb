/** Aid by application: groups, businesses, houses, sites and families, from proposal to approval, and what is handed over in kind. */
package id.salur.disbursement.aid;
