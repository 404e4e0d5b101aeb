/** Families (KK) and their members: registered, changed, searched, revealed; the components the members give. */
package id.salur.registry.family;
