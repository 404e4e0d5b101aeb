/** What tests of the services stand on: real PostgreSQL and Kafka, tokens, contract and structure asserts. */
package id.salur.platform.testing;
