/** How many families of a programme a region may have in a year, as disbursement tells it. */
package id.salur.registry.quota;
