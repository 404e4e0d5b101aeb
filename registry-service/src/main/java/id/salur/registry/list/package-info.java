/** Optional conditions of a list that keep the index usable. */
package id.salur.registry.list;
