/** Which family is in which programme since when; ended by a graduation. */
package id.salur.registry.membership;
