/** What every list needs: the sort key, and optional conditions that keep the index usable. */
package id.salur.registry.list;
