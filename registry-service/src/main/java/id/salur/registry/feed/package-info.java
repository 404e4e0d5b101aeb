/**
 * What changed since a place, for outside systems that were away. The trigger {@code keep_changes} of the outbox writes {@code change} when
 * an event is published: whatever names a family and its region is in it.
 */
package id.salur.registry.feed;
