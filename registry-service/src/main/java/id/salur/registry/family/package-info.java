/**
 * Families (KK) and who lives in them: registered, changed, searched, revealed; the components they give. Owns {@code family},
 * {@code family_past}, {@code household_member}, {@code relation_past} and {@code reveal}.
 */
package id.salur.registry.family;
