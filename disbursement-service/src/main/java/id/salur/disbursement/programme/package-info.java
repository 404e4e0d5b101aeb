/** Programmes, their rates, rules, caps and stages: dated facts with their source, loaded from bundled CSV. */
package id.salur.disbursement.programme;
