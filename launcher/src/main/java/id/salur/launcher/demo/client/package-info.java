/** The four services' REST APIs as the demo calls them: a caller with a token, a request, an answer or a readable refusal. */
package id.salur.launcher.demo.client;
