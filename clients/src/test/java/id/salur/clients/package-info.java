/** What is generated of the OpenAPI documents, at work. */
package id.salur.clients;
