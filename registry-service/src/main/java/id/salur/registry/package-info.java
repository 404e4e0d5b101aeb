/** Who lives where, in which family, and in which programme. No money. The road: region, family, intake, proposal, eligibility, membership, publish. */
package id.salur.registry;
