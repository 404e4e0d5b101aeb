/** What every OpenAPI document says the same way. */
package id.salur.platform.openapi;
