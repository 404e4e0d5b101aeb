/** What every list needs: a region as a range of codes, the sort key, and optional conditions that keep the index usable. */
package id.salur.registry.list;
