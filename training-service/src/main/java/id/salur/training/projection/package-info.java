/** What training knows of families, from the registry's events: which family a person is in, and where it lives. */
package id.salur.training.projection;
