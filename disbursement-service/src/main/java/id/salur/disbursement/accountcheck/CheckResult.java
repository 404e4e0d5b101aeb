package id.salur.disbursement.accountcheck;

/** What the bank says of an account. */
enum CheckResult {
    PASSED,
    FAILED
}
