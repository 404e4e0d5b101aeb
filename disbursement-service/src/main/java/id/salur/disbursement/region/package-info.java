/**
 * The provinces and regencies that money can be allocated to, as files and the registry tell them: which became which, and what else goes
 * along (docs/flow.md).
 */
package id.salur.disbursement.region;
