/** From a proposal over verification by one person to approval by another: the way into a programme. */
package id.salur.registry.proposal;
