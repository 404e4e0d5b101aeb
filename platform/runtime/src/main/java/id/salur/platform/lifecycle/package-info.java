/**
 * The life of an aggregate as one table: from which state, by which action, to which state, by whom, and not by whom. Commands walk it,
 * answers show what is left to do in it.
 */
package id.salur.platform.lifecycle;
