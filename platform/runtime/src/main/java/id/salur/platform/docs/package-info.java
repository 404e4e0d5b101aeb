/** The OpenAPI document of a service, readable. */
package id.salur.platform.docs;
