/** Names of people and organisations: one rule for all services. */
package id.salur.platform.name;
