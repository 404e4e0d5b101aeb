/** Programmes, their rates, rules and caps: dated facts with their source, loaded from bundled CSV. */
package id.salur.disbursement.programme;
