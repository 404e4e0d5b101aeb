/**
 * One thing at a time: entities and their repositories, for what is loaded, changed by a rule and saved. What is answered is a record, read by
 * SQL; a set is SQL too, in the package of the entity, and raises its version.
 */
package id.salur.platform.aggregate;
