/**
 * Regions that become others: proposed as a set by one person, applied by another, with all who live there.
 */
package id.salur.registry.region.change;
