/**
 * The interface of the standard for social registries (SPDCI Social Registry API 1.0) to what the registry knows: search that is answered at once, and what became
 * of a search. Owns {@code spdci_request}. Names of fields are the standard's.
 */
package id.salur.registry.spdci;
