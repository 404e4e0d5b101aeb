/** Events out: a record of each body, and the SQL that writes them as sets. Their schemas are in contracts. */
package id.salur.registry.publish;
