/** One file, one policy. To add one: a class here that implements Policy; parameters go into policy_parameter. */
package id.salur.registry.eligibility.policy;
