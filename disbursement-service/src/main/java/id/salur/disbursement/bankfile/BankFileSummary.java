package id.salur.disbursement.bankfile;

/**
 * How a file ended. Its own totals have been compared with what was read.
 *
 * @param lines given to the sink, a count
 * @param notFinal entries not booked yet and statuses on the way, passed over, a count
 */
public record BankFileSummary(int lines, int notFinal) {
    /** True if the file tells nothing that lasts: a statement without entries, or a report of statuses on the way. */
    public boolean saysNothingYet() {
        return lines == 0;
    }
}
