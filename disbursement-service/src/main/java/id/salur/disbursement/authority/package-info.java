/** Who may approve how much where, and who may do it for somebody else until when. */
package id.salur.disbursement.authority;
